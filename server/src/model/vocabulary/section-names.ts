/** How people name the sections: per kind, whole names and openings, English first. Negative kinds stand before their positive twins. */
import type { SectionKind } from '../postmortem.ts';

export interface SectionNames {
  readonly kind: SectionKind;
  /** Matches a whole name, already normalised (lower case, no numbering, emoji, brackets or stops). */
  readonly whole: RegExp;
  /** Matches the beginning or a telling part of a longer name. */
  readonly part?: RegExp;
}

/** Words that may stand before any name: `Incident Timeline`, `Our response`. */
const LEAD =
  '(?:(?:the|our|an?|incident|issue|outage|event|problem|brief|quick|high[- ]level|detailed|full|initial|preliminary|updated|technical|final) )*';

function whole(...names: readonly string[]): RegExp {
  return new RegExp(`^${LEAD}(?:${names.join('|')})$`, 'u');
}

export const SECTION_NAMES: readonly SectionNames[] = [
  {
    kind: 'lucky',
    whole: whole('luck|lucky|near miss(?:es)?|what could have been worse|mitigating luck'),
    part: /\b(?:got|get|were|was|been) lucky\b|\blucky\b.*\?$|\bflaks\b|運が良|幸運|ラッキー|\bglück (?:gehabt|hatten)|hatten wir glück|\b(?:de la )?chance (?:avons|a-t-on)|eu de la chance|\bsuerte\b|\b(?:tivemos|com) sorte\b|\bsorte\b/u,
  },
  {
    kind: 'differently',
    whole: whole('what would have helped|what (?:we )?would change|if we could do it again'),
    part: /\bdo(?:ne)? (?:it |this |things )?differently\b|\bannerledes\b|anders machen|\bdifféremment\b|\bautrement\b|\bde (?:otra|forma|manera) (?:manera|forma|diferente|distinta)|\bdiferentemente\b|faríamos (?:de )?diferente|haríamos (?:de )?diferente|次回は|違うやり方/u,
  },
  {
    kind: 'went-poorly',
    whole: whole(
      'challenges|pain points|areas? (?:for|of|to) improve(?:ment)?|improvement areas?',
      'room for improvement|negatives?|failures|weaknesses|what i was wrong about',
      'what we got wrong|what hurt(?: us)?|improvements? identified|改善点|課題|問題点|反省点|the bad',
      'bad|opportunities for improvement',
    ),
    part: /^(?:what|things?|where|stuff|areas?)\b.*\b(?:did ?n[o']?t|did not|does ?n't|does not|not) (?:go|work|help|get|perform)\b|\b(?:went|gone|going|go) (?:\w+ ){0,2}(?:wrong|poorly|bad|badly|worse)\b|\b(?:could|can|should|might) (?:we )?(?:have |be |'ve )?(?:\w+ ){0,3}(?:better|improved?)\b(?!.*\blearn)|\bneeds? improvement\b|gikk (?:dårlig|galt|mindre bra|ikke)|うまくいかなかった|悪かった|良くなかった|(?:schlecht|schief|nicht (?:so )?gut|falsch) (?:gelaufen|gegangen|lief|ging)|lief (?:schlecht|schief|nicht)|(?:lief|ging) .*(?:schief|schlecht|nicht)|mal (?:passé|fonctionné|marché)|pas (?:bien )?(?:fonctionné|marché)|moins bien|(?:salió|fue|anduvo|hicimos) mal|no (?:salió|funcionó|fue)|(?:deu|correu|foi) (?:errado|mal)|não (?:funcionou|correu|deu|foi)/u,
  },
  {
    kind: 'went-well',
    whole: whole(
      'what (?:worked|helped)|what worked (?:out )?well|success(?:es)?|positives?|wins',
      'strengths|what we did (?:right|well)|mitigators|good|the good',
    ),
    part: /\b(?:went|gone|going|go|did) (?:\w+ ){0,2}(?:well|right|good|great|smoothly)\b|\bwork(?:ed|s)? well\b|\bgikk (?:bra|godt)\b|うまくいった|良かった|上手くいった|gut (?:gelaufen|gegangen|lief|ging)|lief (?:\w+ )?gut|bien (?:passé|fonctionné|marché)|(?:salió|fue|funcionó|hicimos) bien|(?:deu certo|correu bem|foi bem|funcionou bem)/u,
  },
  {
    kind: 'lessons',
    whole: whole(
      'lessons?|learnings?|(?:key )?takeaways?|(?:key )?insights?|reflections?',
      "retrospective|retro|conclusions?|opportunities|how(?:'d| did) we do",
      'post[- ]incident (?:review|analysis)|lærdom(?:mer)?|læring(?:spunkter)?|教訓|学び|学んだこと',
      '得られた教訓|振り返り|経験教訓|erkenntnisse|lehren|fazit|leçons(?: apprises)?|enseignements',
      "apprentissages|retour d'expérience|aprendizajes|conclusiones|aprendizados|conclusão",
      'conclusões',
    ),
    part: /^(?:\w+ )?lessons?\b|\blessons? learn(?:ed|t)\b|\blearnings\b|\b(?:did|have|can|do|could|should) (?:we|i|you) learn|\b(?:we|i)(?:'ve| have)? (?:learned|learnt)\b|^key takeaways?\b|hva (?:har )?(?:vi )?lærte?\b|教訓|was (?:haben )?wir gelernt|lecciones|lições|leçons/u,
  },
  {
    kind: 'resolution',
    whole: whole(
      'immediate (?:actions?|fix(?:es)?|response|mitigation|steps|remediation)(?: taken)?',
      '(?:corrective )?(?:actions?|steps|measures) (?:we )?(?:taken|took|performed)',
      '(?:immediate|emergency|short[- ]term|temporary) (?:fix(?:es)?|mitigation|workaround)',
    ),
    part: /^(?:\w+ ){0,2}(?:actions?|steps|measures) (?:we )?(?:taken|took)\b/u,
  },
  {
    kind: 'action-items',
    whole: whole(
      '(?:recommended |resulting |required |residual |remaining |open |new |reopened |next |future |planned |pending |further |suggested |proposed |concrete |review |key |immediate |other )*(?:action|actions|actionables?|action items?|action points?|action plan|action register|action list|actions? items?|tasks|to[- ]?dos?|next steps?|follow[- ]?ups?|recommendations?|improvements?|measures)',
      'follow[- ]?ups? (?:actions?|items?|tasks?|work|issues?|tickets?|plan)',
      'remediation (?:items?|plan|actions?|tasks?|steps)|repair items?|prevention',
      '(?:proposal|proposed|process|technical|documentation|short[- ]term|medium[- ]term|mid[- ]term|long[- ]term|future|detection|monitoring|planned|suggested|preventive|preventative|operational|system|tooling|recommended|additional) (?:improvements?|actions?|measures?|fix(?:es)?|changes|work|steps|solutions?|mitigations?)',
      'moving forward|going forward|looking (?:forward|ahead)|backlog|recurrence prevention',
      'permanent fix(?:es)?|guardrails(?: added)?|work items?|open items?',
      "what(?:'s| is) (?:next|changing)",
      "what we(?:'re| are) doing(?: about it| about this| next)?",
      'what are we doing(?: about (?:this|it))?|what (?:will|do) we (?:do|change)(?: next)?',
      'what we will do|follow up and prevention|aksjonspunkter|aksjoner|tiltak',
      'oppfølging(?:spunkter)?|videre arbeid|アクションアイテム|アクション|アクションプラン|再発防止策?|今後の対応|対応項目',
      '恒久対応|恒久対策|改善アクション|次のステップ|今後のアクション|予防策|改进措施|后续行动|预防|行动项|maßnahmen|folgemaßnahmen',
      'aufgaben|nächste schritte|was (?:ändern|tun) wir|offene punkte',
      "actions (?:correctives|préventives|à mener|de suivi)|plan d[’']actions?",
      "points d[’']action|prochaines étapes|mesures(?: correctives| préventives)?",
      'acciones(?: correctivas| preventivas| a tomar| de seguimiento)?|plan de acción',
      'elementos de acción|próximos pasos|medidas(?: correctivas| preventivas| corretivas)?',
      'ações(?: corretivas| preventivas| de acompanhamento)?|itens de ação|plano de ação',
      'próximos passos|действия|план действий',
    ),
    part: /\baction (?:items?|points?|plan|register)\b|^follow[- ]?ups?\b|^next (?:steps?|actions?)\b|\b(?:corrective|preventive|preventative|preventa?tive|remedial)\b.*\b(?:actions?|measures?|steps|work)\b|^(?:preventive|preventative|prevention) (?:work|measures?|plan|steps|actions|and)\b|^planned (?:actions?|work|improvements)\b|^recommendations?\b|^(?:short|medium|mid|long)(?:er)?[- ]term (?:improvements?|actions?|fix(?:es)?|measures|mitigations?|solutions?|follow|plan)\b|^(?:required|residual|remaining|outstanding) (?:follow|action|work)|\bhow (?:are|do|will|can|could|should) we (?:going to )?(?:\w+ )?(?:do better|prevent|improve|avoid|preventing)|^(?:preventing|avoiding) (?:this|recurrence|future|similar|it)|^improvements? (?:to|we|for|plan)\b|\bdoing (?:about (?:this|it)|to prevent)|\bprevent (?:this|it|recurrence|similar|future)\b|^future (?:work|prevention|measures|improvements|actions)\b|アクションアイテム|再発防止/u,
  },
  {
    kind: 'timeline',
    whole: whole(
      'time ?lines?|time line|chronology|chronological (?:events|order|log|account)',
      '(?:chain|sequence|order|log|history|narrative) of events|key events|events|event log',
      'incident log|detailed events|narrative|what happened when|play[- ]by[- ]play',
      'blow[- ]by[- ]blow|history|event history|detected and resolved|tidslinje',
      'hendelsesforløp|forløp|タイムライン|時系列|経緯|経過|対応履歴|时间线|时间轴|таймлайн|хронология|zeitleiste',
      'zeitverlauf|zeitstrahl|zeitlinie|chronologie|ablauf|zeitlicher (?:ab|ver)lauf',
      'frise chronologique|déroulé|déroulement|historique|cronolog[ií]a|l[ií]nea de tiempo',
      'linha do tempo|linha temporal',
    ),
    part: /\btime ?lines?\b|^chronology\b|\b(?:chain|sequence) of events\b|\bmilestones?\b$|タイムライン|時系列|tidslinje|zeitleiste|linha do tempo|l[ií]nea de tiempo|cronolog[ií]a|^chronologie\b/u,
  },
  {
    kind: 'impact',
    whole: whole(
      'impacts?|symptoms?|scope|blast radius|consequences?|damage|effects?|user experience',
      'summary of (?:the )?impact|(?:what|who) (?:was|were|is|got) (?:affected|impacted)',
      '(?:affected|impacted) (?:\\w+ ){0,2}\\w+',
      '(?:services?|users?|customers?|systems?|regions?) (?:affected|impacted)',
      'konsekvens(?:er)?|påvirkning|omfang|影響|影響範囲|影响|影响范围|现象|症状|ユーザー影響|障害影響',
      'auswirkung(?:en)?|folgen|conséquences?|portée|impacto|alcance|síntomas?|sintomas?',
      'afectación|consecuencias|consequências|влияние|последствия',
    ),
    part: /^(?:\w+ ){0,3}impacts?\b(?! mitigation)(?! to | due )|^(?:affected|impacted) |^blast radius\b|^symptoms? |^scope of\b|影響|^auswirkung|\bimpacto\b|konsekvens/u,
  },
  {
    kind: 'contributing-factors',
    whole: whole(
      'contribut(?:ing|ory) (?:factors?|conditions?|causes?|issues?)|contributors?',
      'enablers?|contributors? (?:and|/) enablers?|aggravating factors?|process breakdowns?',
      'secondary (?:causes?|issues?|factors?)|other factors?|systemic factors?|amplifiers?',
      'medvirkende (?:faktorer|årsaker)|寄与要因|要因|間接原因|促成因素',
      '(?:beitragende|mitwirkende|begünstigende) faktoren',
      'facteurs(?: contributifs| aggravants)?|factores(?: contribuyentes| agravantes)?',
      'fatores(?: contribuintes| agravantes)?',
    ),
    part: /\bcontribut(?:ing|ory) (?:factors?|conditions?|causes?)\b|寄与要因/u,
  },
  {
    kind: 'detection',
    whole: whole(
      'detection|discovery|detected by',
      'how (?:was|were|did) (?:it|this|we|the \\w+) (?:first )?(?:detect(?:ed)?|discover(?:ed)?|notice[d]?|find out)',
      'how (?:it|this) was (?:first )?(?:detected|discovered|found|noticed)|alerting',
      'alerts?|alert|detection (?:gaps?|method|source|analysis|and alerting)|identification',
      'identified|why it took so long to (?:find|detect|notice)|monitoring gaps?',
      'observability gaps?|påvisning|oppdagelse|deteksjon|検知|検出|検知方法|発見|检测|发现|erkennung',
      'entdeckung|détection|découverte|detección|detecção|deteção|обнаружение',
    ),
    part: /^(?:incident )?detection\b(?! improvements?)|\bhow .*\b(?:detected|discovered|noticed)\b|\bwhy .*\b(?:not|n't|wasn't|hard to|undetected|so long to|unnoticed)\b.*\b(?:catch|caught|detect\w*|notice\w*|show|find|see)\b|\bwhy .*\b(?:hard|difficult) to detect\b|\bundetected\b|\bunnoticed\b|^detection gaps?\b/u,
  },
  {
    kind: 'trigger',
    whole: whole(
      'triggers?|triggering (?:event|change|factor|cause)|proximate cause|initiating event',
      'utløsende (?:faktor|årsak|hendelse)|契機|トリガー|発生契機|直接のきっかけ|触发|auslöser|déclencheur',
      'élément déclencheur|desencadenante|disparador|gatilho|триггер',
    ),
    part: /^triggers?\b(?! and root)/u,
  },
  {
    kind: 'root-cause',
    whole: whole(
      'root[- ]causes?|root cause analysis|rca|causes?|fault|faults|diagnosis|findings',
      "analysis|whys|(?:five|5|the five|the 5)[- ]?why['’]?s?|(?:five|5)[- ]whys? analysis",
      'why[- ]why(?: analysis)?|explanation',
      '(?:the )?(?:real|actual|underlying|core|technical|direct|primary) (?:problem|issue|cause|reason|failure)s?',
      'cause|technical (?:explanation|analysis|cause|details|deep dive|description)|details',
      'why did (?:it|this) (?:happen|occur|fail|break)',
      'why (?:it|this) (?:happened|failed|broke|occurred)|how did (?:it|this) happen',
      'what caused (?:it|this|the \\w+)|what was the cause|failure analysis|causal analysis',
      'hypothes[ie]s|working theory|reason|what went on|identified cause',
      'blameless root cause|rotårsak(?:er)?|årsak(?:er)?|bakenforliggende årsak(?:er)?|根本原因',
      '根本原因分析|直接原因|原因|原因分析|根因|根因分析|問題の原因|なぜなぜ分析|ursachen?|grundursachen?|ursachenanalyse',
      'warum ist (?:es|das) passiert|fehlerursache',
      'causes?(?: racines?| profondes?| première)?|cause racine|analyse(?: des causes)?',
      'causas?(?: ra[ií](?:z|ces)| fundamental)?|análisis(?: de causa(?: raíz)?)?',
      'análise(?: de causa(?: raiz)?)?|causa raiz|por qu[eé] (?:pasó|ocurrió)',
      'por que aconteceu|причина|причины|корневая причина',
    ),
    part: /\broot[- ]?causes?\b|^(?:five|5)[- ]?whys?\b|\bwhat caused\b|^why (?:did )?(?:it|this) (?:happen|fail|broke|occur)|^causes? of\b|\bunderlying (?:issue|cause|problem)\b|^how did (?:this|it) happen|根本原因|^causa\b|rotårsak/u,
  },
  {
    kind: 'resolution',
    whole: whole(
      'resolutions?|recovery',
      '(?:resolution|mitigation|response|restoration|remediation|recovery|fix) (?:and|&|/|\\+) (?:resolution|recovery|mitigation|fix|remediation|restoration|repair)',
      'mitigations?|mitigation steps|fix(?:es)?(?: applied| implemented| deployed)?',
      'solutions?(?: applied| implemented)?|work ?arounds?|remediations?|restoration|repair',
      'how (?:it|this) was (?:fixed|resolved|solved|repaired)',
      'how (?:did )?we (?:fix|fixed|resolve|resolved|solve|solved)(?: it| this)?',
      'what we did|what did we do|steps to resol(?:ution|ve)',
      'resolution (?:steps|status|details|summary)|recovery (?:steps|actions|plan)',
      'corrective steps taken|final resolution|containment|code changes|løsning',
      'gjenoppretting|utbedring|解決|解決策|復旧|復旧対応|対応内容|緩和|緩和策|暫定対応|応急対応|修正|修正内容|対処|修复|解决方案|恢复',
      'lösung|behebung|wiederherstellung|résolution|correction|correctif|rétablissement',
      'resolución|solución|mitigación|recuperación|resolução|solução|mitigação|recuperação',
      'correção|решение|устранение',
    ),
    part: /^(?:final |incident |our )?resolutions?\b|^(?:the )?fix(?:es)?(?: (?:applied|implemented|deployed)|$| [—–-])|^mitigations? (?:and|&|vs|steps|applied|taken|actions)\b|^recovery (?:and|&|steps|actions)\b|^solutions? (?:implemented|applied)\b|\bmitigation actions\b|\bhow .*\b(?:fix(?:ed)?|resolved?) (?:it|this)\b|^steps to (?:resolution|resolve)/u,
  },
  {
    kind: 'response',
    whole: whole(
      'response|escalations?|investigation|investigations?|how (?:did )?we respond(?:ed)?',
      'response (?:and|&) \\w+|communications?|debugging|triage|handling',
      'challenges in handling|response analysis|discovery process',
      'investigation (?:steps|process|details|summary)|respons|håndtering|対応|初動対応|調査|响应',
      'reaktion|untersuchung|réponse|intervention|investigation|respuesta|investigación',
      'resposta|investigação',
    ),
    part: /^(?:incident )?response\b/u,
  },
  {
    kind: 'background',
    whole: whole(
      'background|backgrounds?|context|lead[- ]?up|prologue|prior state',
      'prerequisites? knowledge|architecture(?: overview)?|background (?:and|&) context',
      'background information|system overview|how it works|setting the scene|setup',
      'prior context|bakgrunn|kontekst|背景|前提|前提知識|システム構成|hintergrund|kontext|contexte',
      'contexto|antecedentes|histórico|предыстория|контекст',
    ),
    part: /^(?:technical )?background\b|^lead[- ]?up\b/u,
  },
  {
    kind: 'summary',
    whole: whole(
      '(?:\\w+ ){0,2}summary|overview|tl;? ?dr|abstract|what happen(?:e)?d',
      'what happened in short|description',
      '(?:issue|incident|problem|outage|error) (?:overview|summary|description|statement|details)',
      'statement|problem|synopsis|introduction|intro|key (?:information|facts)|quick facts',
      'at a glance|details?|incident|issue|full disclosure|recap|in brief',
      'outage description|sammendrag|oppsummering|hva skjedde|beskrivelse|サマリー|サマリ|概要|要約',
      '障害概要|事象|何が起きたか|问题|问题描述|摘要|总结|概述|zusammenfassung|überblick|übersicht|was ist passiert',
      "kurzfassung|beschreibung|résumé|synthèse|que s[’']est-il passé|description",
      'resumen(?: ejecutivo)?|qu[eé] (?:pasó|ocurrió|sucedió)|descripción',
      'resumo(?: executivo)?|sumário(?: executivo)?|o que aconteceu|descrição|visão geral',
      'описание|резюме|что произошло',
    ),
    part: /^(?:executive |incident |issue |problem )?summary\b|^tl;?dr\b|^what happen(?:e)?d\b|^(?:problem|issue) statement\b/u,
  },
  {
    kind: 'supporting',
    whole: whole(
      'appendi(?:x|ces|nx)|apendix|references?|links?|see also',
      'supporting (?:information|documents?|documentation|materials?|data|evidence)',
      'evidence|(?:chat |incident |relevant |error )?(?:logs?|transcripts?)',
      'related (?:\\w+ )?(?:\\w+|prs|issues / prs)|related|resources|further reading',
      'additional (?:information|resources|reading|context|material)|technical elements',
      '(?:code|relevant|useful|external) (?:references|links|commits|documentation)',
      'relevant commit history|attachments?|graphs?|screenshots?|data analysis|raw data',
      'indicators of compromise|notes|documentation links|files (?:modified|changed)',
      'confirmed facts|ruled[- ]out hypotheses|supporting|bibliography|sources|faq|glossary',
      'q and a|linker|lenker|vedlegg|referanser|参考|参考資料|参考リンク|関連|関連リンク|関連資料|付録|補足|資料|参考资料',
      '附录|anhang|referenzen|verwandte (?:\\w+)|quellen|annexes?|références|liens|anexos?',
      'referencias|apéndice|enlaces|referências|apêndice|приложение|ссылки',
    ),
    part: /^appendi(?:x|ces|nx)\b|^apendix\b|^supporting (?:info|doc|mat|data)|^references?\b|^related (?:documents?|links|documentation|incidents?|files)\b|\bchat logs?$|^logs? \(/u,
  },
];
