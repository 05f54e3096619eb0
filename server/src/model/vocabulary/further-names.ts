/** What sections are called in languages other than English, beside the most common names; a language a line. */
import { type SectionNames, whole } from './section-name.ts';

export const FURTHER_NAMES: readonly SectionNames[] = [
  {
    kind: 'went-poorly',
    whole: whole(
      'verbesserungs(?:potenzial|potential|bedarf|möglichkeiten)|was (?:können|könnten) wir (?:besser machen|verbessern)',
      "(?:points?|axes?|pistes?) (?:à améliorer|d'amélioration)|ce qui (?:peut|pourrait) être amélioré",
      '(?:oportunidades|áreas?|puntos|aspectos) (?:de|a) mejorar?|qué (?:podemos|podríamos) mejorar',
      '(?:oportunidades|pontos) de melhoria|o que (?:pode(?:mos)?|poderia|poderíamos) (?:ser )?melhor(?:ar|ado)?',
      'aree di miglioramento|punti di debolezza|cosa (?:possiamo|potremmo|si può) migliorare',
      'wat k(?:an|on|unnen|onden) (?:er |we )?beter(?: doen)?|verbeterpunten',
      'hva kan (?:bli bedre|forbedres|vi gjøre bedre)|forbedringspunkter|forbedringsområder',
      'vad (?:kan|kunde) (?:vi göra|bli|göras) bättre|hvad kan (?:vi gøre|gøres) bedre',
    ),
    part: /\bnon (?:è andat[oa]|ha funzionato)|(?:è andat[oa]|ha funzionato) (?:male|storto)|\bging (?:er )?(?:fout|mis|slecht|niet goed)|\bgick (?:dåligt|fel|mindre bra)|\bgik (?:dårligt|galt)/u,
  },
  {
    kind: 'went-well',
    whole: whole(
      'was gut (?:war|funktioniert hat)|points? (?:forts|positifs)|puntos (?:fuertes|positivos)',
    ),
    part: /(?:è andat[oa]|ha funzionato) bene|\bging (?:er )?goed|\bgick bra\b|\bgik godt\b|hat gut funktioniert/u,
  },
  {
    kind: 'lucky',
    whole: whole('geluk|fortuna|tur|held'),
    part: /\bhadden we geluk|(?:stati|avuto) (?:fortuna|fortunati)|\bhade vi tur\b|\bhavde vi held\b/u,
  },
  {
    kind: 'lessons',
    whole: whole(
      'lessen|geleerde lessen|leerpunten|wat (?:hebben )?we (?:hebben )?geleerd(?: hebben)?',
      'lezioni(?: apprese| imparate)?|insegnamenti|cosa abbiamo imparato|conclusioni',
      "leçons tirées|bilan|ce (?:que nous avons|qu'on a) appris|rex",
      'erfaringer|erfaringar|lärdomar|læring|vad (?:har )?(?:vi )?lärt oss|ふりかえり|まとめ|所感',
    ),
    part: /^was wir (?:daraus )?(?:ge)?lern|^o que aprendemos|^qué aprendimos|^cosa abbiamo imparato/u,
  },
  {
    kind: 'summary',
    whole: whole(
      'vorfall(?:sbeschreibung)?|management[- ]?summary|was (?:ist|war) (?:geschehen|los)',
      "sommaire|résumé (?:exécutif|de l'incident)|description de l'incident|ce qui s'est passé",
      'samenvatting|overzicht|wat (?:is er gebeurd|gebeurde er)|beschrijving',
      'riepilogo|sommario|sintesi|riassunto|panoramica|descrizione|(?:che )?cosa è successo',
      'sammanfattning|vad hände|opsummering|resumé|hvad skete der|hendelsen|kort oppsummert',
      'インシデント概要|事象の概要|障害の概要',
    ),
    part: /^(?:zusammenfassung|resumen|resumo|sommaire|riepilogo|samenvatting) (?:de[lrs]?|do|dell?|van)\b/u,
  },
  {
    kind: 'impact',
    whole: whole(
      'betroffene \\p{L}+(?: \\p{L}+){0,2}|ausmaß|umfang|schaden|schadensausmaß',
      '(?:utilisateurs|clients|services) (?:impactés|affectés|touchés)',
      '(?:usuarios|clientes|servicios|usuários|serviços) (?:afectados|afetados|impactados)',
      'gevolgen|effecten|invloed|getroffen \\p{L}+(?: \\p{L}+)?',
      'impatto|conseguenze|effetti|(?:utenti|servizi|sistemi) (?:interessati|coinvolti|impattati)',
      'påverkan|effekt(?:er)?|hvem ble (?:berørt|rammet)|indvirkning|konsekvenser|被害|影響を受けた\\p{L}+',
    ),
    part: /^impatto\b/u,
  },
  {
    kind: 'timeline',
    whole: whole(
      'zeitachse|zeitablauf|hergang|verlauf|ereignis(?:se|verlauf)|(?:ablauf|verlauf) (?:der ereignisse|des vorfalls)',
      "(?:chronologie|déroulement|déroulé|historique) (?:des événements|des faits|de l'incident)",
      'línea temporal|cronograma|(?:secuencia|sucesión|sequência) de (?:los )?eventos',
      'tijdlijn|tijdslijn|verloop(?: van (?:het incident|de gebeurtenissen))?',
      'cronistoria|linea temporale|sequenza (?:temporale|degli eventi)|cronologia degli eventi',
      'händelseförlopp|tidsforløb|hændelsesforløb|発生経緯|障害の経緯|対応の経緯|対応経緯',
    ),
    part: /^tijds?lijn\b|^zeitachse\b|^cronistoria\b/u,
  },
  {
    kind: 'root-cause',
    whole: whole(
      'hauptursachen?|fehleranalyse|warum (?:ist (?:es|das)|konnte (?:es|das)) (?:passiert|geschehen|passieren)',
      "causes? principales?|origine(?: du problème| de l'incident| de la panne)?|pourquoi c'est arrivé",
      'causas? (?:principal(?:es)?|de origen|raíces|raízes|principais)',
      '(?:hoofd|grond|kern)?oorzaa?k(?:en)?|onderliggende oorzaa?k(?:en)?|oorza(?:ak|ken)analyse',
      'cause?a? (?:radice|principal[ei]|origine)|causa|analisi(?: dell[ae] caus[ae])?(?: radice)?',
      'rotorsak(?:er)?|grundorsak(?:er)?|orsak(?:er)?|årsaksanalyse|grundårsag|årsag(?:er)?|hvorfor skjedde (?:det|dette)',
      '発生原因|原因調査|原因と背景|直接の原因',
    ),
    part: /^(?:haupt|grund)?ursachen?\b|\bgrondoorzaak\b|^causa (?:radice|raíz|raiz)\b|\brotorsak\b/u,
  },
  {
    kind: 'contributing-factors',
    whole: whole(
      'beitragende ursachen|mitursachen|weitere ursachen|einflussfaktoren',
      'causes (?:contributives|secondaires)|causas (?:contribuyentes|secundarias|contribuintes|secundárias)',
      'bijdragende (?:factoren|oorzaken)|fattori (?:contribuenti|concomitanti|aggravanti)|concause',
      'bidragande (?:faktorer|orsaker)|medvirkende (?:omstendigheter|faktorer)',
    ),
  },
  {
    kind: 'trigger',
    whole: whole(
      'auslösendes ereignis|événement déclencheur|evento (?:desencadenante|desencadeador|scatenante)|detonante',
      'aanleiding|innesco|(?:fattore|causa) scatenante|utlösande (?:faktor|händelse)|発生のきっかけ',
    ),
  },
  {
    kind: 'detection',
    whole: whole(
      'feststellung|wie wurde (?:es|das|\\p{L}+ \\p{L}+) (?:entdeckt|bemerkt|erkannt|festgestellt)',
      'comment (?:a-t-on|avons-nous|on a) détecté.{0,20}|cómo (?:se|lo) detect(?:ó|amos)|como foi (?:detectado|descoberto|identificado)',
      'detectie|ontdekking|signalering|hoe (?:is|werd) (?:het|dit|de \\p{L}+) (?:ontdekt|opgemerkt)',
      'rilevamento|rilevazione|individuazione|scoperta|come (?:è stato|lo abbiamo) (?:rilevato|scoperto)',
      'upptäckt|detektering|opdagelse|varsling|hvordan ble (?:det|feilen|dette) oppdaget|発見の経緯|検知の経緯',
    ),
  },
  {
    kind: 'resolution',
    whole: whole(
      'sofortmaßnahmen|fehlerbehebung|problemlösung|entstörung|wie wurde (?:es|das|\\p{L}+ \\p{L}+) (?:behoben|gelöst)',
      "remédiation|atténuation|retour à la normale|résolution de l'incident|mesures prises",
      'remediación|remediação|cómo se (?:resolvió|solucionó)|como foi (?:resolvido|corrigido)|acciones tomadas|ações tomadas',
      'oplossing|herstel|mitigatie|genomen maatregelen|risoluzione|soluzione|ripristino|mitigazione|correzione|azioni intraprese',
      'lösning|åtgärd|återställning|retting|iverksatte tiltak|hvordan ble (?:det|feilen) (?:løst|rettet)|解決方法|復旧作業|解消|暫定対処',
    ),
    part: /^(?:lösung|behebung|wiederherstellung) (?:und|des|der)\b|^résolution (?:et|de)\b/u,
  },
  {
    kind: 'response',
    whole: whole(
      "vorgehen|bearbeitung|reactie|respons|afhandeling|onderzoek|risposta|gestione(?: dell'incidente)?|indagine",
      "réaction|gestion de l'incident|gestión(?: del incidente)?|gestão(?: do incidente)?|hantering|håndtering av (?:feilen|hendelsen)",
    ),
  },
  {
    kind: 'action-items',
    whole: whole(
      '(?:folge|korrektur|verbesserungs|gegen|präventions|vorbeuge)maßnahmen|maßnahmenplan|folgeaktionen|aktionspunkte|verbesserungen|vorbeugung|prävention',
      'was (?:ändern|machen|tun) wir(?: jetzt| anders| dagegen)?|nächste (?:aktionen|maßnahmen)|vorbeugende maßnahmen',
      "actions (?:à venir|à mettre en place|de remédiation)|mesures à prendre|améliorations|plan d'amélioration",
      'acciones (?:de mejora|pendientes)|tareas|seguimiento|plan de mejora|siguientes pasos|mejoras',
      'ações (?:de melhoria|pendentes)|tarefas|melhorias|acompanhamento|plano de melhoria',
      'acties|actiepunten|actielijst|vervolg(?:acties|stappen)|maatregelen|verbeteracties|te nemen (?:acties|maatregelen)',
      "azioni(?: correttive| preventive| di miglioramento| da intraprendere)?|piano d'azione|prossimi passi|misure(?: correttive| preventive)?|miglioramenti",
      'åtgärder|handlingsplan|nästa steg|uppföljning|neste steg|forbedringer|forbedringstiltak|oppgaver|handlinger|næste skridt',
      '今後の対策|対策|改善策|やること|フォローアップ|todo',
    ),
    part: /^azioni (?:correttive|preventive)\b|^actiepunten\b|^maßnahmen\b/u,
  },
  {
    kind: 'background',
    whole: whole(
      'ausgangslage|ausgangssituation|vorgeschichte|achtergrond|contesto|premessa|antefatti|bakgrund|baggrund',
    ),
  },
  {
    kind: 'supporting',
    whole: whole(
      'bijlagen?|bronnen|verwijzingen|allegati|riferimenti|appendice|bilagor?|bilag|länkar|weitere informationen',
    ),
  },
];
