/** What the columns of an action table hold, by their headers. */
import { perGroup } from '../../syntax/part.ts';
import type { Row, RowGroup, Table } from '../../syntax/table.ts';
import type { ActionColumn } from '../postmortem.ts';
import { isStatus } from '../vocabulary/answers.ts';
import { plainPattern } from '../vocabulary/plain-letters.ts';
import { normalName } from '../vocabulary/section-kind.ts';

const WRITTEN: readonly (readonly [ActionColumn, RegExp])[] = [
  ['number', /^(?:#|no|nr|num|number|id|s ?no|item ?#|番号|№)$/u],
  [
    'action',
    /^(?:(?:corrective |preventive |follow-?up |required |recommended |proposed |next )?(?:actions?|action items?|items?|tasks?|to-?dos?|steps?|improvements?|measures?|recommendations?|follow-?ups?|work|activity)(?: (?:items?|description|required|taken|points?))?|description|what|details?|summary|title|アクション(?:アイテム)?|対応|対応内容|対策内容|改善策|作業内容|内容|項目|施策|対策|タスク|aksjon|tiltak|oppgave|maßnahmen?|aufgabe|action|tâche|acción|acciones|tarea|ação|ações|tarefa|medida|措施|行动项|行动)$/u,
  ],
  [
    'owner',
    /^(?:(?:action |task )?owners?|assignees?|assigned(?: to)?|who|responsible(?: (?:person|party|team))?|responsibility|dri|lead|poc|point person|team|owning team|owner[ /]+team|person|担当者?|対応者|担当(?:チーム|部署)|責任者|オーナー|eier|ansvarlig|verantwortlich(?:er?)?|zuständig(?:er?)?|zuständigkeit|bearbeiter|responsable|responsável|propietari[oa]|encargad[oa]|asignad[oa](?: a)?|负责人)$/u,
  ],
  [
    'priority',
    /^(?:priority|prio|pri|p|urgency|importance|severity|優先度|優先順位|重要度|緊急度|优先级|prioritet|priorität|priorité|prioridad|prioridade)$/u,
  ],
  [
    'due',
    /^(?:due(?: date| by| on)?|deadline|(?:expected|target|completion|planned|estimated|delivery)(?: completion)?(?: date)?|eta|when|by|by when|date|timeline|target|期限|対応期限|期日|締切日?|完了予定日?|納期|截止日期|frist|forfall|fällig(?:keit(?:sdatum)?)?(?: am| bis)?|zieldatum|termin|bis(?: wann)?|échéance|date limite|fecha(?: límite| de entrega| objetivo| de vencimiento| prevista)?|plazo|vencimiento|prazo|data(?: limite)?)$/u,
  ],
  [
    'status',
    /^(?:(?:current |action )?(?:status|state)|done|progress|complete[d]?|✓|✅|状態|ステータス|状況|対応状況|進捗(?:状況)?|进度|状态|tilstand|statut|état|estado|situação|stand)$/u,
  ],
  [
    'ticket',
    /^(?:(?:tracking |tracker |github |jira )?(?:tickets?|issues?|bugs?|links?|prs?|cards?|tracking|reference|ref|jira|tracker|story)(?: ?(?:\/|or|and) ?(?:prs?|issues?|tickets?|links?|bugs?))?(?: (?:link|id|number|no|#))?|pull requests?|チケット|課題|参照|リンク|referanse|lenke|sak|verweis|lien|référence|enlace|referencia|referência)$/u,
  ],
  [
    'type',
    /^(?:(?:action )?type|kind|category|area|class|種別|種類|分類|类型|kategori|typ|art|catégorie|tipo|categoría|categoria)$/u,
  ],
];

const NAMES = WRITTEN.map(([kind, names]) => [kind, plainPattern(names)] as const);

/** `status`: a column that holds nothing but statuses, whatever it is called. */
export function columnKinds(header: Row, status?: number): readonly ActionColumn[] {
  const seen = new Set<ActionColumn>();
  const kinds = header.cells.map((cell): ActionColumn => {
    const raw = cell.words.text.trim();
    const name = raw === '#' ? '#' : normalName(raw);
    const kind = NAMES.find(([, names]) => names.test(name))?.[0] ?? 'other';
    // The first of a kind counts; a second `Action` column is a detail.
    if (kind === 'other' || seen.has(kind)) return 'other';
    seen.add(kind);
    return kind;
  });
  return kinds.map((kind, column) => (column === status && kind === 'other' ? 'status' : kind));
}

/** Where no header says `Status`: the column whose cells are statuses for the most part, `| Restart the hub | TODO |`. */
export function statusColumn({ header, groups }: Table): number | undefined {
  const kinds = columnKinds(header);
  if (kinds.includes('status')) return undefined;
  const counts = groups.map((rows) => statusesIn(rows, undefined));
  const column = kinds.findIndex((kind, each) => {
    if (kind !== 'other') return false;
    const filled = counts.reduce((sum, count) => sum + (count[each]?.filled ?? 0), 0);
    const statuses = counts.reduce((sum, count) => sum + (count[each]?.statuses ?? 0), 0);
    return statuses >= 1 && statuses * 3 >= filled * 2;
  });
  return column === -1 ? undefined : column;
}

const statusesIn = perGroup((rows: RowGroup) =>
  (rows[0]?.cells ?? []).map((_, column) => {
    const texts = rows.map((row) => row.cells[column]?.words.text.trim() ?? '');
    return {
      filled: texts.filter((text) => text !== '').length,
      statuses: texts.filter((text) => isStatus(text)).length,
    };
  }),
);

/**
 * The column that says what is to be done: by name, else the wordiest one whose header names nothing.
 * Undefined for a table that is not about actions (`Metric | Before | After`).
 */
export function actionColumn(table: Table, kinds: readonly ActionColumn[]): number | undefined {
  const named = kinds.indexOf('action');
  if (named !== -1) return named;
  if (
    !kinds.some(
      (kind) =>
        kind === 'owner' ||
        kind === 'due' ||
        kind === 'status' ||
        kind === 'priority' ||
        kind === 'ticket',
    )
  ) {
    return undefined;
  }
  const lengths = kinds.map((kind, column) =>
    kind === 'other' || kind === 'ticket'
      ? table.rows.reduce((sum, row) => sum + (row.cells[column]?.words.text.length ?? 0), 0)
      : -1,
  );
  const longest = Math.max(...lengths);
  return longest > 0 ? lengths.indexOf(longest) : undefined;
}
