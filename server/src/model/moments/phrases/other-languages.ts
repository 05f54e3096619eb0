/** The most common phrases of moments in Norwegian, German, French, Spanish and Portuguese. */
import type { MomentKind } from '../../postmortem.ts';

/** Tested like the English ones, with traps of their own below. */
export const OTHER_LANGUAGES: Readonly<Partial<Record<MomentKind, readonly RegExp[]>>> = {
  started: [
    /\bfeil(?:en|ene)? (?:begynner|begynte|oppst[åo]r|oppst[åo]d|blir produksjonssatt)|\bble feilen produksjonssatt|\bslutte(?:r|t) å (?:virke|fungere|svare|sende)\b|^(?!ingen)(?:[a-zæøå]+ ){0,2}[a-zæøå]+ feiler\b/gi,
    /\bførste (?:feil\w*|logginnslag|innslag|melding(?! (?:fra|om)\b))\b|\bfeil(?:en|ene)? (?:dukke\w* opp|begynn\w+|introdusert)\b|\bbegynte å (?:logge|feile|varsle|krasje)\b|\b(?:introduksjon av feil|problemer med)\b/gi,
    /\b(?:fällt|fielen|fiel)(?: \S+){0,4}? aus(?:[.,;]|$)|\bausgefallen\b|\b(?:beginnt|beginnen|begann|begannen)(?: \S+){0,8}? zu (?:h[aä]ng|stock|streik|schwank|steig|versag|fehl)\w+|\bnicht mehr (?:erreichbar|verfügbar)\b|\bverl(?:iert|ieren|or|oren)(?: \S+){0,3}? (?:verbindung|quorum)\b/gi,
    /\bne répond(?:ent)? plus\b|\b(?:est|devient|sont) (?:indisponible|inaccessible)s?\b|\b(?:deja|dejó|dejan|dejaron) de (?:funcionar|responder)\b|\b(?:para|parou|pararam) de (?:funcionar|responder)\b/gi,
    /\b(?:ausfall|störung|panne|caída|interrupción|queda|falha) (?:beginnt|begann|commence|comienza|comenzó|começa|começou)\b|\b(?:erste[rn]?|première?s?|primer(?:os?|as?)?|primeir[oa]s?) (?:fehler|störung\w*|erreurs?|errores?|erros?)\b/gi,
    /\b(?:laufen|läuft|liefen|lief) (?:in|auf) (?:einen? )?timeouts?(?![a-z])|\b(?:schlagen|schlägt|schlugen|schlug)(?: \S+){0,3} fehl(?![a-z])/gi,
    /\bd[ée]ploiement\b[^,\n]{0,40}\b(?:contenant|avec) (?:la |une? )?(?:r[ée]gression|bug|erreur)\b/giu,
    /(?<!\p{L})échoue(?:nt)?(?!\p{L})|\b(?:est|sont) pleine?s?(?!\p{L})/giu,
    /\bredémarre(?:nt)? en boucle\b|\bcommence(?:nt)? à échouer\b/gi,
    /\b(?:comienzan?|empiezan?|comenz(?:ó|aron)|empez(?:ó|aron)) a (?:devolver|dar|fallar|caer(?:se)?|rechazar)\b/giu,
    /\b(?:fehlerrate|latenz|antwortzeit(?:en)?|fehlerquote)\b[^,\n]{0,20}\b(?:steigt|stieg|steigen|stiegen)\b/gi,
    /\b(?:início d[aeo]s?|inicio de(?:l| l[ao]s?)?|début (?:de l['’]|de la |de |des |du )|beginn de[rs]) ?(?:falhas?|erros?|fallos?|errores|incident[es]?|incidencia|indisponibilidade|caída|queda|panne|coupure|erreurs|incidente|störung(?:en)?|ausfalls?|fehler)(?!\p{L})/giu,
    /\b(?:começ(?:am?|ou|aram)|aparecem|apareceram)(?!\p{L}| a )[^,\n]{0,20}\b(?:erros|falhas|timeouts)\b/giu,
    /\b(?:taxa de erros?|latência)(?!\p{L})[^,\n]{0,20}\b(?:sobe|subiu|aumenta|aumentou)(?!\p{L})/giu,
    /\b(?:comienzan?|empiezan?|comenz(?:ó|aron)|empez(?:ó|aron)|aparecen|aparecieron)(?!\p{L}| a )[^,\n]{0,20}\b(?:errores|fallos|timeouts)\b/giu,
  ],
  detected: [
    /\b(?:oppdager|oppdages|oppdaget|påvist|påvises)(?!\w)/gi,
    /\b(?:grafana|alarm|varsel|dashboard)\w*\b[^\n]{0,30}?\b(?:blir rødt?|utløses|utløst|ausgelöst|déclenchée?|disparad[ao]|acionad[ao])(?!\w)/gi,
    /\b(?:melder|meldte|rapporterer|rapporterte|varsler|varslet)\b[^\n]{0,40}?\bfeil|\b(?:får|fikk) (?:melding|beskjed|varsel|alarm)\b|\bjira[- ]?sak\b[^\n]{0,30}?\bopprett/gi,
    /^(?:første )?(?:alarm|varsel|henvendelse)\w* (?:på|om|fra|i) |^første melding (?:fra|om) |\b(?:brukerstøtte|kundeservice|kundestøtte|brukere?|kunder?) (?:melder|meldte)(?!\w)|\bsier (?:i)?fra\b|\bsa fra\b|\bfeil\w* (?:blir |ble )?meldt inn\b|\bmeldt inn\b|\bgj(?:orde|ør) (?:\S+ ){1,4}oppmerksom/gi,
    /^(?:vi )?(?:så|ser|fant|finner) (?:\S+ )?(?:logg)?feil\w*/gi,
    /\b(?:monitoring|alarm|alert|prometheus)\w*\b[^\n]{0,30}?\b(?:schlägt an|schlug an|meldet|gemeldet)\b|\b(?:fehler|störung|problem|ausfall)\w*\b[^\n]{0,30}?\b(?:bemerkt|entdeckt|festgestellt|gemeldet)\b/gi,
    /\b(?:panne|erreurs?|problème|anomalie|incident)\b[^\n]{0,30}?(?:détecté|constaté|signalé)e?s?(?!\w)|\b(?:se detecta|se detectó|detectamos|(?:fallo|error|problema|incidente) (?:detectado|reportado|identificado))\b/gi,
    /\b(?:kunden?|nutzer|benutzer|clients?|utilisateurs|clientes|usuarios|usuários) (?:melden|meldeten|signalent|ont signalé|reportan|reportaron|reportam|relatam|relataram)\b|\b(?:alarm|alert)e? (?:schlägt an|reçue|recibida|recebido)\b/gi,
    /\b(?:alarm|alert|meldung)\b[^\n]{0,60}?\b(?:geht|ging|kommt|kam|trifft|traf)\b[^,;\n]{0,40} ein(?:[.,;]|$)/gi,
    /^[Aa]larm (?:de[rs]|vom|von|durch|im|aus) /g,
    /\bnous (?:alerte(?:nt)?|signale(?:nt)?|préviennent|prévient|a alertés?|ont alertés?)(?!\p{L})/giu,
    /^[Aa]lerte (?:\p{Lu}\w+ )?(?:«|:|x{3,})/gu,
    /\berste(?:r|s|n)? (?:anrufe?|meldung(?:en)?|beschwerden?|hinweise?|anfragen?)\b/gi,
    /\b(?:kundendienst|kundenservice|kundensupport|support|anwender)(?:in|innen)? (?:meldet|melden|meldete|meldeten)\b(?! (?:entwarnung|erfolg|vollzug))/gi,
    /\b(?:alerta|alarme)s?\b[^\n]{0,60}?\b(?<!não )(?:dispar(?:am?|ou|aram|ad[ao]s?)|acionad[oa]s?|recebid[oa]s?)(?!\p{L})/giu,
    /\b(?:clientes|usuários|suporte)(?!\p{L})[^,\n]{0,20}\b(?:relat(?:am?|ou|aram)|reclam(?:am?|ou|aram)|report(?:am?|ou|aram))(?!\p{L})/giu,
    /\balerte (?:x{3,}|déclenchée|envoyée)/gi,
    /\b(?:salta|saltó|se dispara|se disparó|se activa|se activó|llega|llegó)(?!\p{L})[^,\n]{0,20}\b(?:alerta|alarma)s?\b|\b(?:alerta|alarma)s?\b[^,\n]{0,20}\b(?:salta|saltó|se dispara|se disparó)(?!\p{L})/giu,
    /^d[ée]tection (?:des? |du |d['’])/gi,
    /\balertes?\b[^\n]{0,60}\bpass(?:e|ent) (?:en|au) (?:firing|rouge|alerte)\b/gi,
    /^\p{Lu}\p{L}+ (?:reporta|reportó|avisa|avisó|detecta|detectó|reportou|avisou|detectou|relata|relatou)(?!\p{L})/gu,
    /\b(?<!\b(?:no|não) )(?:detecta|detectó|captura|capturó|observa|observó|detectou|capturou)(?!\p{L}) (?:el|un|una|los|las|o|um|uma|os|as) (?:error(?:es)?|fallos?|problemas?|erros?|falhas?|caída)(?!\p{L})/giu,
  ],
  acknowledged: [
    /\b(?:bestätigt|bestätigte|quittiert|quittierte)\b[^,\n]{0,20}\b(?:alarm|alert)\b|\b(?:alarm|alert) (?:wird |wurde )?(?:bestätigt|quittiert)\b/gi,
    /\b(?:prend|a pris) (?:l['’](?:incident|alerte|appel) )?en charge\b|\b(?:incident|alerte) prise? en charge\b/gi,
    /\b(?:reconhece|reconheceu|assume|assumiu|atende|atendeu)(?!\p{L})[^,\n]{0,20}\b(?:alerta|alarme|chamado|incidente)\b|\balerta (?:reconhecido|atendido)\b/giu,
    /\b(?:confirma|confirmó) la (?:alerta|alarma)(?!\p{L})/giu,
    /\b(?:reconoce|reconoció|atiende|atendió)(?!\p{L})[^,\n]{0,20}\b(?:alerta|alarma)\b|\b(?:alerta|alarma) (?:reconocida|atendida)\b/giu,
  ],
  'cause-found': [
    /(?:rotårsak|årsak)(?:en)? (?:blir |ble |er )?(?:funnet|identifisert)\b|^(?:vi )?feilen (?:er |ble )?funnet\b|\bfeilårsak(?:en)? (?:er )?(?:funnet|verifisert|identifisert)\b/gi,
    /\bursache (?:gefunden|identifiziert)\b|\bcause (?:identifiée|trouvée)\b|\bcausa (?:ra[ií]z )?(?:identificada|encontrada)\b/gi,
    /\bse (?:identifica|identificó|encuentra|encontró) la causa\b/giu,
  ],
  declared: [
    /\b(?:störung|vorfall|incident) (?:wird |wurde )?(?:erklärt|ausgerufen)\b|\bkrisenstab (?:wird |wurde )?(?:einberufen|eröffnet)\b/gi,
    /\bse (?:declara|declaró) (?:el |un )?incidente\b|\bincidente declarado\b/giu,
    /\bincident[- ]kanal\b[^\n]{0,20}\bopprettet\b/gi,
  ],
  'all-clear': [/\bentwarnung (?:wird |wurde )?gegeben\b/gi],
  mitigated: [
    /\b(?:fiks|feilfiks|løsning|rettelse|feilretting|retting|hotfix)(?:en)?\b[^\n]{0,40}?\b(?:rulle\w* ut|rullet ut|produksjonssatt|deployet til prod\w*|ute i prod\w*|kommer ut)\b|\bproduksjonssetting av (?:feil)?(?:fiks|retting)|\brevert av\b|\brullet tilbake\b/gi,
    /^midlertidig (?:fiks|løsning|rettelse)\b|\b(?:la|legger|legges|lagt|satte|setter) inn (?:en )?(?:midlertidig )?(?:fiks|feilfiks|løsning|rettelse|hotfix)\b/gi,
    /\b(?:workaround|hotfix|fix|patch|korrektur|zwischenlösung)\b[^\n]{0,30}?\b(?:eingespielt|ausgerollt|aktiviert|deployt|live)\b|\bvorübergehend (?:behoben|gelöst|abgeschaltet|deaktiviert)\b|\bauf (?:die )?(?:alte|vorherige|letzte) version zurück/gi,
    /\bcontournement (?:mis en place|appliqué)|\b(?:solución|corrección|parche) (?:temporal |provisional )?(?:aplicad|desplegad)[oa]\b|\bse (?:aplica|aplicó) (?:un|una|el|la) (?:parche|corrección|solución)\b|\b(?:correção|solução) (?:temporária|provisória)\b/gi,
    /\b(?:zurückgerollt|rollback durchgeführt|hotfix eingespielt|correctif déployé|retour arrière effectué|(?:application|d[ée]ploiement|mise en (?:place|production)) du correctif|corrección desplegada|correção (?:aplicada|implantada))\b/gi,
    /\b(?:rollback|reversão) (?:concluíd[oa]|realizad[oa]|aplicad[oa])(?!\p{L})|\b(?:deploy|versão|mudança|alteração|configuração) revertid[oa]\b/giu,
    /\bse (?:revierte|revirtió) (?:el|la) \p{L}+|\b(?:rollback|reversión) (?:completad[oa]|realizad[oa]|aplicad[oa])(?!\p{L})/giu,
  ],
  resolved: [
    /\b(?:fungerer|virker) (?:som normalt |normalt )?igjen\b|\balt (?:fungerer|virker) (?:som normalt|igjen|nå)\b|\b(?:er|går|kommer) (?:oppe|ut|inn) igjen\b|\balt (?:er )?ok\b|\b(?:feilen|alarm\w*|problemet) (?:er |ble )?(?:rettet|løst)\b|\b(?:kom|kommer|er) opp igjen\b|\bnormaliserte seg\b|\bnede i 0\b|\bfriskmeldt?e\b|\bverifisert (?:ok|av \S+ i produksjon)\b/gi,
    /\bfunktionier(?:t|en)(?: alles)?(?: wieder)?(?: normal)?(?:[.,;]|$)|\b(?:vollständig )?wiederhergestellt\b|\bläuft wieder\b|\blaufen wieder\b/gi,
    /\bse (?:restablece|restableció) el servicio\b/giu,
    /\b(?:serviço|sistema|acesso|tráfego|operação)s?(?!\p{L})[^,\n]{0,20}\b(?:restabelecid|restaurad|normalizad)[oa]s?(?!\p{L})/giu,
    /\bretour [àa] la normale\b|\brevenue?s? [àa] la normale\b|\bfonctionne(?:nt)? (?:à nouveau|de nouveau|normalement)\b|\bvuelven? a (?:funcionar|la normalidad)\b|\bvolvi(?:ó|eron) a (?:funcionar|la normalidad)(?!\w)|\bvolt(?:a|ou|aram) (?:a funcionar|ao normal)\b/gi,
    /\bwieder (?:verfügbar|erreichbar|online|normal|stabil|gesund|da)\b|\b(?:störung|fehler|problem|ausfall) (?:ist |wurde )?behoben\b|\b(?:service|problème) (?:rétabli|résolu)|\b(?:servicio|serviço|problema|incidente) (?:restablecido|restaurado|resuelto|resolvido|normalizado)\b/gi,
  ],
};

export const OTHER_RESPONSES: readonly RegExp[] = [
  /\b(?:feilsøking|feilssøking)(?:en)?(?: (?:starter|startet|begynner|begynte)|[.,]|$)|\bdebugging(?:en)? (?:starter|startet)|\b(?:begynte|startet|i gang med|i gang å) (?:å )?(?:feils+øk\w*|analyse)|\bbegyn(?:ner|te) å (?:undersøke|se på|feilsøke)\b/gi,
  /\b(?:beginnt|begann|beginnen|begannen) mit der (?:analyse|fehlersuche|untersuchung)\b/gi,
  /^(?:\S+ ){1,3}(?:übernimmt|übernahm)(?:[.,;]|$)/gi,
  /\b(?:untersuchung|analyse|fehlersuche|fehleranalyse|investigación|análise|investigação) (?:begonnen|gestartet|beginnt|startet|commencée|iniciada|começa)\b/gi,
];

/** `kunne ikke`, `planlagt`: what did not happen. */
export const OTHER_TRAPS = String.raw`\b(?:ikke|ingen|planlagt|nicht|keine?|geplant|pas|aucune?|não|nenhuma?|ninguna?|som (?:ble|er) funnet|sin|todavía|aún|no (?:se|hay)|noch (?:nicht|kein)|versucht)\b`;
