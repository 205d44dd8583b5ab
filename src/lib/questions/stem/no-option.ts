import { foldText } from '../../base/index.ts';

/** Folded texts that speak of the other options, or of not knowing (rule 16). */
const noOption =
  /^(?:(?:all|none|both|neither|any|either|some)(?: of)? (?:the |these )?(?:above|below|options?|answers?|choices?|others?)(?: above| below)?|all of (?:them|these)|none of (?:them|these)|neither|both|none|i (?:do not|dont) know|do not know|dont know|not sure|no idea|unknown|n a|not applicable|no answer|other|tat ca(?: cac)? (?:dap an|phuong an|cau|y|lua chon)(?: tren| deu dung)?.*|tat ca deu (?:dung|sai)|khong co (?:dap an|phuong an|cau|y) nao.*|khong (?:dap an|phuong an) nao.*|ca hai(?: dap an| phuong an| cau)?(?: tren)?|(?:toi )?khong (?:biet|ro)|chua biet|khac)$/;

/** "A and B", "B, C": letters of options. */
const letters = /^[A-E](?:(?:,| and| or| &| và| hoặc) ?[A-E])+$/;

/** A name that joins two names of the list: "France and Malaysia". */
function joinsTwo(kind: string, text: string, names: ReadonlySet<string>): boolean {
  if (kind !== 'name') return false;
  const parts = text.split(/\s+(?:and|or|&|và|hoặc)\s+/iu);
  return parts.length === 2 && parts.every((part) => names.has(foldText(part)));
}

/**
 * Whether a text would be no option among others: it speaks of them, joins two of them, or is empty (rule 16).
 *
 * @param names folded spellings of the names of the file
 */
export function isNoOption(kind: string, text: string, names: ReadonlySet<string>): boolean {
  const bare = text.trim();
  if (!/[\p{L}\p{N}\p{S}]/u.test(bare)) return true;
  return noOption.test(foldText(bare)) || letters.test(bare) || joinsTwo(kind, bare, names);
}
