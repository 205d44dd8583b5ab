/** Words that are the verb where they follow "that": past forms and what is hardly a noun. */
const verbs =
  'is|are|was|were|has|had|can|could|will|would|may|became|began|broke|brought|built|came|fell|flew|fought|found|gave|got|grew|held|hit|kept|knew|lay|led|left|lies|lost|made|met|ran|rose|sang|sat|saw|sent|set|shook|shot|sold|spoke|stands|stood|swam|took|taught|told|went|won|wore|wrote|borders|carries|causes|connects|contains|divides|flows|gives|governs|holds|joins|makes|orbits|organises|organizes|produces|separates|takes|uses|\\p{Ll}{2,}ed|\\p{Ll}{3,}ied';

/** Words after which the noun in front of them is not what is asked for: “the border with Vietnam”, “the body in Vienna”. */
const noPhrase = String.raw`(?:(?!(?:of|in|on|at|for|to|from|by|with|between|around|under|beside) )[\p{L}\p{N}’'-]+ ?){1,3}?`;

const subject = new RegExp(`^the ([^,]+?) (?:that|which|who) ((?:${verbs})(?!\\p{L}).*)$`, 'u');
const owner = new RegExp(
  `^the (${noPhrase}) whose ((?:\\p{Ll}[\\p{L}-]* ){1,3}?(?:${verbs})(?!\\p{L})[^,]*)$`,
  'u',
);
const greatest = new RegExp(
  `^the (${noPhrase}) with (the (?:most|least|fewest|only|first|last|\\p{Ll}+est) .+)$`,
  'u',
);

/** Who did or held something, by the first noun of the phrase, once and for all: “the first president …”, “the holder of …, in 2024”. */
const person =
  /^the (?:(?!of |in |on |at |for |to |from |by |with )[\p{L}’'-]+ ){0,5}?(?:author|chancellor|chair(?:man|woman|person)?|composer|discoverer|emperor|empress|founder|governor|holder|inventor|king|leader|minister|painter|president|queen|scorer|secretary|winner)(?!\p{L}).*/iu;
const settled =
  /(?<!\d)\d{3,4}(?!\d)|^the (?:first|last|second|third) |^the (?:author|composer|discoverer|founder|inventor|painter|winner)(?!\p{L})/iu;

/**
 * The question for what a clue describes, as people ask it where the clue's grammar is sure: “the river that joined …” becomes
 * “Which river joined …?”. Else “What is the name of …?”, and what is no phrase is quoted as it stands.
 */
export function clueQuestion(clue: string): string {
  if (!/^(?:the|an?) /i.test(clue)) return `Which name fits this description: “${clue}”?`;
  const phrase = clue.charAt(0).toLowerCase() + clue.slice(1);
  const [, who, does] = subject.exec(phrase) ?? [];
  if (who !== undefined) return `Which ${who} ${does}?`;
  const [, whose, has] = owner.exec(phrase) ?? [];
  if (whose !== undefined) return `Which ${whose}'${whose.endsWith('s') ? '' : 's'} ${has}?`;
  const [, which, most] = greatest.exec(phrase) ?? [];
  if (which !== undefined) return `Which ${which} has ${most}?`;
  if (person.test(phrase) && settled.test(phrase)) return `Who was ${phrase}?`;
  return `What is the name of ${phrase}?`;
}
