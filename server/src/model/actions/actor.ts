/** Who an action begins with: `@ana to add …`, `Ed to create …`, `Platform team to review …`, `QA (Mina) to …`, `[Rick] …`. One reading for the model and for the rules. */
import { ACTION_VERBS } from '../vocabulary/action-verbs.ts';

/** `@ana`, `@ana.silva`, `@acme/search`. */
export const HANDLE = String.raw`@[\w-]+(?:\.[\w-]+){0,3}(?:\/[\w-]+)?`;

/** Words with which an action goes on behind its owner, and does not begin without one. */
const VERBS = `${ACTION_VERBS}|begin|bring|come|continue|do|engage|get|go|have|help|hold|join|keep|lead|liaise|make|meet|own|pair|pick|put|ship|speak|start|sync|take|talk|try|work`;
const TO_DO = String.raw`(?=\s+(?:to|will)\s+(?:also |then )?(?:${VERBS})\b)`;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
const TEAM = String.raw`(?:(?:[Tt]he )?(?:[\p{L}\p{M}&/-]+ ){1,3}(?:teams?|squad|guild|crew|group)|[Tt]eam [\p{L}\p{M}\d-]+)`;
/** Whose name may stand behind theirs in parentheses; behind other words it is that of a program: `Cache (Redis)`. */
const ROLE = String.raw`(?:[\p{L}-]+ ){0,2}(?:QA|SRE|IT|DBA|(?:Dev|Sec|Fin)?[Oo]ps|[Ii]nfra(?:structure)?|[Ss]ecurity|[Pp]latform|[Ss]upport|[Bb]ackend|[Ff]rontend|[Mm]obile|[Pp]roduct|[Ee]ngineering|[Ll]egal|[Cc]omms|[Oo]n-?call|[Ll]ead|[Mm]anager|[Tt]eam)`;
const ACTOR = new RegExp(
  [
    String.raw`^(?:(?<handle>${HANDLE})(?=\s+(?:to|will|should|is|has|${ACTION_VERBS})\b|\s*[:—–]|\s+-\s|\s+\p{Lu}\p{Ll})`,
    String.raw`\[(?<bracket>${NAME}(?: ${NAME}){0,2}|${HANDLE})\]`,
    String.raw`${ROLE} \((?<member>${NAME}(?: ${NAME}){0,2}|${HANDLE})\)${TO_DO}`,
    String.raw`(?<team>${TEAM})${TO_DO}`,
    String.raw`(?<name>${NAME}(?: ${NAME}){0,2})${TO_DO})`,
  ].join('|'),
  'u',
);

/** `Update the platform team to …` begins with a verb, not with a team. */
const VERB = new RegExp(`^(?:${ACTION_VERBS})(?![\\p{L}\\p{M}])`, 'iu');
/** `Script to clean up …`, `Need to …`, `Access to …`: no person stands there, though a verb follows. */
const NOBODY =
  /^(?:We|You|They|I|It|This|That|These|Those|Someone|Somebody|Everyone|Anyone|Nobody|Who|What|How|Where|When|Why|Need|Needs|Want|Plan|Plans|Try|Remember|Continue|Refuse|Start|Begin|Learn|Agree|Aim|Attempt|Commit|Choose|Wait|Fail|Work|Have|Ability|Access|Time|Ways?|No|Next|Also|Then|Please|Going|Due|Prior|As)\b/;
const THING =
  /(?:^|[\s-])(?:alerts?|alerting|apis?|apps?|automation|backups?|bots?|builds?|changes?|checks?|ci|cli|code|commands?|config\w*|crons?|cronjobs?|dashboards?|data|deploy\w*|docs?|documentation|features?|fix(?:es)?|flags?|guards?|guidelines?|guides?|hooks?|improvements?|items?|jobs?|limits?|links?|logic|logs?|logging|mechanisms?|meetings?|metrics?|migrations?|monitors?|monitoring|options?|pipelines?|playbooks?|pods?|policy|policies|prs?|process|processes|proposals?|queries|query|releases?|rules?|runbooks?|scripts?|servers?|services?|settings?|slos?|steps?|support|systems?|tasks?|tests?|testing|tickets?|timeouts?|tools?|tooling|traffic|training|users?|validation|workflows?)$/i;

/** `Redis to use TLS`: what programs do rather than people. */
const SOFTWARE =
  /^\s+(?:to|will)\s+(?:use|allow|block|detect|limit|prevent|protect|require|store)\b/;

export interface Actor {
  readonly from: number;
  readonly to: number;
}

/** The owner that a text begins with, at an offset; undefined where what stands there is no person and no team. */
export function actorAt(text: string, at: number): Actor | undefined {
  const found = ACTOR.exec(text.slice(at, at + 160));
  if (!found) return undefined;
  const { team, name } = found.groups ?? {};
  const who = Object.values(found.groups ?? {}).find(Boolean) ?? '';
  if (VERB.test(who) || NOBODY.test(who)) return undefined;
  const isThing = team === undefined ? THING.test(name ?? '') : AROUND.test(team);
  if (isThing || (name !== undefined && SOFTWARE.test(text.slice(at + found[0].length))))
    return undefined;
  const from = at + found[0].lastIndexOf(who);
  return { from, to: from + who.length };
}

/** `Docs for ops team to follow` */
const AROUND = / (?:for|of|on|by|in|to|with|that|so) /i;

/** `Nóva to dig into it`, `Storage team: the limit`, `Sam Okafor: the limit`, `Sam - raise the limit`: most likely somebody, whatever the verb. Enough to say nothing, not enough to name an owner. */
export function mayBeginWithActor(text: string): boolean {
  if (SOME_TEAM.test(text)) return true;
  if (VERB.test(text) || NOBODY.test(text)) return false;
  const name = FULL_NAME.exec(text)?.[1] ?? nameBeforeDash(text);
  return SOMEBODY.test(text) || (name !== undefined && !isNamedThing(name));
}

/** `Raise the limit (Sam)`: as likely somebody as a thing (`(Redis)`). */
export function mayEndWithActor(text: string): boolean {
  const name = LAST_NAME.exec(text)?.[1];
  return name !== undefined && !isNamedThing(name);
}

const LAST_NAME = new RegExp(
  String.raw`\s\((\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: ${NAME}){0,2})\)[\s.]*$`,
  'u',
);

const FULL = String.raw`\p{Lu}\p{Ll}+(?: ${NAME}){1,2}`;
const FULL_NAME = new RegExp(
  String.raw`^(${FULL}(?:(?: ?[/&,+] ?| and )${FULL}){0,2})(?:: ?| [-–—] )\p{L}`,
  'u',
);
/** Before a colon one word is most often a subject (`Backend: …`); before a dash and a verb it is not. */
function nameBeforeDash(text: string): string | undefined {
  const [lead = '', name] = BEFORE_DASH.exec(text) ?? [];
  return VERB.test(text.slice(lead.length)) ? name : undefined;
}

const BEFORE_DASH = new RegExp(String.raw`^(${NAME}) [-–—] `, 'u');

/** `Image Optimization`, `Service Worker`, `New Contributors` */
function isNamedThing(name: string): boolean {
  return name.split(' ').some((word) => THING.test(word) || ABSTRACT.test(word));
}

const ABSTRACT =
  /^(?:better|faster|more|new|old|first|missing)$|(?:tion|sion|ment|ness|ity|ance|ence|ware|[a-z]{3}ing|worker|list|registry|environment|schema|cache|queue|image|code|type|contributors|developers|engineers|reviewers|operators|owners|reviews|breakers?|balancers?)s?$/i;

const SOMEBODY = new RegExp(String.raw`^${NAME} to \p{Ll}`, 'u');
const SOME_TEAM =
  /^(?:The )?(?:[\p{L}\d/&-]+ ){0,4}(?:[Tt]eam|[Ss]quad|[Gg]roup|[Ll]eads?|[Mm]aintainers|[Ee]ngineering|[Oo]perations)(?: to| will| should| must|:| [-–—]) \p{L}/u;
