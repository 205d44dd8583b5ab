/** The codes of a section of words, each with the data that its text needs. */
export type MessageOf<Section> = {
  [Code in keyof Section & string]: Section[Code] extends (data: infer Data) => string
    ? { readonly code: Code; readonly data: Data }
    : { readonly code: Code };
}[keyof Section & string];

/** The text of a message in the words of one language. */
export function say<Section extends object>(section: Section, message: MessageOf<Section>): string {
  const text = (section as Record<string, unknown>)[message.code];
  if (typeof text === 'string') return text;
  if (typeof text === 'function') {
    return (text as (data: unknown) => string)('data' in message ? message.data : undefined);
  }
  throw new Error(`no words for ${message.code}`);
}
