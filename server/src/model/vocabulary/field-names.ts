/** How people label the facts at the top of a document. */
import { recently } from '../../base/recent.ts';
import { plainLetters } from './plain-letters.ts';
import { normalName } from './section-kind.ts';

export const FIELD_KEYS = [
  'incidentId',
  'severity',
  'status',
  'date',
  'start',
  'end',
  'owner',
  'lastUpdated',
  'reviewDate',
  'service',
  'detectedBy',
  'timeZone',
  'author',
  'commander',
  'responder',
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];

/** Whole labels, normalised as headings are. */
const NAMES: Readonly<Record<FieldKey, RegExp>> = {
  incidentId: whole(
    '(?:incident|postmortem|post-mortem|case|report|event|ticket|outage|pm|rca|pir|coe) ?(?:id|identifier|number|no|nr|#|ref|reference)',
    'id',
    'incident',
    'incident ids',
    'インシデント ?id',
    'インシデント番号',
    'hendelses-?(?:id|nummer)',
    '(?:vorfall|störung|incident|ticket)s?-?(?:id|nummer|nr)',
    '(?:id|numéro|número)(?: (?:de l.|del |do |de )?incident[eo]?)?',
  ),
  severity: whole(
    '(?:incident |overall )?(?:severity|sev)(?: level| rating)?',
    'criticality',
    'alvorlighet(?:sgrad)?',
    'kritikalität|schwere',
    'criticité|niveau de (?:gravité|sévérité)',
    'n[ií]vel de (?:severidade?|gravedad|gravidade)',
    '重大度',
    '重要度',
    '深刻度',
    '严重程度',
    'schweregrad',
    'gravité',
    'sévérité',
    'severidad',
    'gravedad',
    'severidade',
    'gravidade',
  ),
  status: whole(
    '(?:incident |document |report |postmortem |post-mortem |current |overall )?(?:status|state)',
    'ステータス',
    '状態',
    '状态',
    'statut',
    'état',
    'estado',
    'situação',
  ),
  date: whole(
    '(?:incident |event |outage )?dates?(?: of (?:the )?(?:incident|outage|event|occurrence))?',
    '(?:incident )?date ?(?:and|/) ?time(?: of (?:the )?(?:incident|outage|event|occurrence))?',
    'timestamp|datetime',
    'date\\(s\\)',
    '(?:incident|outage|impact) (?:window|period|time ?frame)',
    'when',
    'occurred(?: on| at)?',
    'date occurred',
    'happened on',
    'dato',
    '日付',
    '日時',
    '発生日',
    '発生日時',
    '日期',
    'datum',
    'fecha(?: del incidente)?',
    'data(?: do incidente)?',
    'date de l.incident',
  ),
  start: whole(
    '(?:incident |outage |event )?start(?:ed)?(?: date| time| date/time| at)?(?: \\(utc\\))?',
    'began(?: at)?',
    'begin',
    '発生時刻',
    '開始',
    'beginn',
    'inicio',
    'início',
    'début',
  ),
  end: whole(
    '(?:incident |outage |event )?(?:end(?:ed)?|finish(?:ed)?)(?: date| time| date/time| at| on)?(?: \\(utc\\))?',
    '(?:incident |outage )?resolved(?: at| on| date| time)?',
    '(?:resolution|recovery) (?:date|time|date/time)|date resolved|until',
    '復旧時刻|終了|終了日時|復旧日時|slutt|ende|fin|fin de l.incident|término|结束时间',
  ),
  owner: whole(
    '(?:document |postmortem |post-mortem |incident |report |review |doc |pm |rca |pir |coe )?owners?',
    'assignees?',
    'dri',
    'eier',
    'オーナー',
    '責任者',
    '担当者?',
    '负责人',
    'verantwortlich(?:er?)?',
    'propietari[oa]',
    'responsable',
    'responsável',
    'dueño',
  ),
  lastUpdated: whole(
    'last (?:updated?|modified|edited|revised|change[d]?|mod)',
    '(?:updated?|modified|revised)(?: on| at)?',
    'last review(?:ed)?',
    'sist oppdatert',
    '最終更新(?:日|日時)?',
    '更新日',
    'zuletzt aktualisiert',
    'dernière mise à jour',
    'última actualización',
    'última atualização',
  ),
  reviewDate: whole(
    '(?:(?:incident|postmortem|post-mortem|retro|retrospective) )?review(?:ed)?(?: meeting)?(?: date| on| at| held| scheduled)?',
    'date (?:of (?:the )?review|reviewed)|(?:postmortem|post-mortem) meeting(?: date)?|next review(?: date)?',
    'レビュー日|gjennomgang(?:sdato)?|datum der besprechung|date de (?:la )?revue|fecha de revisión|data de revisão',
  ),
  service: whole(
    '(?:affected |impacted )?(?:services?|systems?|components?|products?|applications?)(?: affected| impacted)?',
    'tjenester?',
    'サービス',
    '対象サービス',
    'dienste?',
    'servicios?(?: afectados?)?',
    'serviços?(?: afetados?)?',
  ),
  detectedBy: whole(
    '(?:detected|discovered|found|noticed) (?:by|via|through)',
    '(?:detection|discovery) (?:method|source|channel)|how (?:was it )?detected|method of detection',
    '検知方法|検出方法|oppdaget av|erkannt durch|détecté par|detectado por',
  ),
  timeZone: whole(
    'time ?zone|tz|time zone used|タイムゾーン|时区|tidssone|zeitzone|fuseau(?: horaire)?|zona horaria|fuso horário',
  ),
  author: whole(
    '(?:report |postmortem )?authors?',
    'written by',
    'created by',
    'prepared by',
    'reported by',
    'reporter',
    'forfattere?',
    '作成者',
    '著者',
    '報告者',
    '作者',
    'verfasser',
    'erstellt von',
    'autor(?:in)?',
    'auteurs?',
    '(?:rédigé|écrit) par',
    'rédact(?:eur|rice)s?',
    '(?:redactado|escrito|elaborado) por',
    'autor(?:es)?',
  ),
  commander: whole(
    'incident (?:commander|lead|manager|coordinator)',
    'ic',
    'commander|lead',
    'coordinators?',
    'インシデントコマンダー',
  ),
  responder: whole(
    '(?:incident )?responders?',
    'participants',
    'attendees',
    'on-?call(?: engineer)?',
    '(?:people|engineers|teams?) involved',
    'involved',
    '対応者',
    '参加者',
  ),
};

/** A document says the same labels in version after version. */
const REMEMBERED = 256;

/** The field that a label names. */
export const fieldKeyOf = recently(REMEMBERED, (label): FieldKey | undefined => {
  const name = normalName(label.replace(/[_-](?=\w)/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
  if (name === '' || name.length > 60) return undefined;
  return FIELD_KEYS.find((key) => NAMES[key].test(name));
});

function whole(...names: readonly string[]): RegExp {
  return new RegExp(plainLetters(`^(?:${names.join('|')})$`), 'u');
}
