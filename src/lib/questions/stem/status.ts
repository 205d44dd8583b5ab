import type { Item } from '../base.ts';

/** How far a thing has come, by the words that tell it. */
export type Status = 'candidate' | 'elected' | 'served' | 'planned' | 'done';

const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu');

/** Words for a status, English and Vietnamese. "Become a member" is no status: who is elected becomes one. */
const wordsFor: Readonly<Record<'candidate' | 'elected' | 'served', RegExp>> = {
  candidate: word(
    'runs? for|ran for|running for|stood for|standing for|candidates?|candidac(?:y|ies)|bids? for|nominated|nominees?|ứng cử|tranh cử|ứng viên|ứng cử viên|đề cử',
  ),
  elected: word(
    '(?:re-?)?elected|wins? (?:a|the) (?:seat|election|vote)|won (?:a|the) (?:seat|election|vote)|voted (?:in|into)|đắc cử|trúng cử|tái cử|được bầu|bầu (?:làm|vào|ra)',
  ),
  served: word(
    '(?:was|is|were|are|been) (?:an? |the )?(?:[\\p{L}-]+ ){0,2}members?|membership|(?:was|were|did) .{1,60}? an? (?:[\\p{L}-]+ ){0,2}member|sat|sits?|sitting|serv(?:e|es|ed|ing) (?:as|on|in)|held (?:the |an? )?(?:seat|office|post|presidency|chair)|in office|là (?:ủy viên|uỷ viên|thành viên)|giữ chức|giữ ghế|tại nhiệm|đảm nhiệm',
  ),
};

/**
 * Whether the question takes more for granted than the sentence tells. A candidate is neither elected nor a member, whoever and
 * wherever it is; that elections, candidacies and terms lie apart in time matters only where a time is asked.
 */
function contradicts(told: ReadonlySet<Status>, asked: Status, asksTime: boolean): boolean {
  if (told.has(asked)) return false;
  const isOnlyCandidate = told.has('candidate') && !told.has('elected') && !told.has('served');
  if (isOnlyCandidate) return asked === 'served' || asked === 'elected';
  if (!asksTime) return false;
  if (asked === 'served') return told.has('elected');
  return told.has('served') && (asked === 'elected' || !told.has('elected'));
}

function statusesIn(text: string): ReadonlySet<Status> {
  const found = new Set<Status>();
  for (const status of ['candidate', 'elected', 'served'] as const) {
    if (wordsFor[status].test(text)) found.add(status);
  }
  return found;
}

const plan =
  /(?<!\p{L})(?:(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|hope(?:s|d)?|expect(?:s|ed)|prepar(?:es|ed|ing)|scheduled|aim(?:s|ed)?|is|are) to|will) (\p{L}{3,})/iu;
const marksPlan =
  /(?<![\p{L}])(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|hope(?:s|d)?|expect(?:s|ed)?|prepar(?:e|es|ed|ing)|scheduled|due|is to|are to|was to|were to|aim(?:s|ed)?|will|would|dự kiến|dự định|có kế hoạch|chuẩn bị|sẽ)(?![\p{L}])/iu;
const plannedVietnamese = word('dự kiến|dự định|có kế hoạch|chuẩn bị|sẽ');
const doneVietnamese = word('đã');

/** A plan in the sentence that the question takes as carried out: "planned to host" asked as "did ... host". */
function takesPlanAsDone(sentence: string, ask: string): boolean {
  if (marksPlan.test(ask)) return false;
  if (plannedVietnamese.test(sentence)) return doneVietnamese.test(ask) && !doneVietnamese.test(sentence);
  const verb = plan.exec(sentence)?.[1]?.toLowerCase();
  if (verb === undefined) return false;
  const stem = verb.replace(/e$/, '');
  if (new RegExp(`(?<!\\p{L})${stem}ed(?!\\p{L})`, 'iu').test(sentence)) return false;
  return new RegExp(`(?<!\\p{L})did(?!\\p{L}).*(?<!\\p{L})${verb}(?!\\p{L})`, 'iu').test(ask);
}

/**
 * What an author's question says of the status and what the sentence tells instead (rule 7): a candidate is no member, who is
 * elected has not served yet, a plan is not carried out. Undefined where they agree, or where either says nothing of a status.
 */
export function statusMismatch(item: Item): { readonly asked: Status; readonly told: Status } | undefined {
  if (item.ask === undefined) return undefined;
  const told = statusesIn(item.statement);
  const asked = statusesIn(item.ask);
  const asksTime = item.kind.id === 'date' || item.kind.id === 'term';
  // Who asks for a term may name the election that gave it.
  const asksTerm = /(?<!\p{L})for (?:which|what)(?!\p{L})|nhiệm kỳ nào/iu.test(item.ask);
  for (const status of asked) {
    if (status === 'elected' && asksTerm) continue;
    if ([...asked].some((other) => told.has(other))) break;
    if (contradicts(told, status, asksTime)) return { asked: status, told: [...told][0]! };
  }
  return takesPlanAsDone(item.statement, item.ask) ? { asked: 'done', told: 'planned' } : undefined;
}
