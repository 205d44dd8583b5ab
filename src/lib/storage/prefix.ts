/** The first text, by code units, that is past every text with a prefix; undefined where there is none ('' and runs of U+FFFF). */
export function pastPrefix(prefix: string): string | undefined {
  const head = prefix.replace(/\uffff+$/, '');
  if (head === '') return undefined;
  const last = head.length - 1;
  return head.slice(0, last) + String.fromCharCode(head.charCodeAt(last) + 1);
}
