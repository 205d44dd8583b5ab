import { plainLine } from '../../base/index.ts';
import type { Deck } from '../../study/prepare/index.ts';

/** A field of a line: in quotes where it holds what would end it. */
function field(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A tag without spaces, which part tags. */
function tag(text: string): string {
  return plainLine(text).replaceAll(' ', '-');
}

/**
 * The questions of a deck as a text file for Anki: a note for each, front, back, tags. The first column is an id that stays the
 * same in later editions, so that importing again updates notes and keeps their history.
 *
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function ankiOf(deck: Deck): string {
  const head = [
    '#separator:tab',
    '#html:false',
    '#notetype:Basic',
    `#deck:${plainLine(deck.file.title)}`,
    '#columns:guid\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
  ];
  const notes = [...deck.questions.values()].map(({ id, prompt, answer, statement, tags }) =>
    [`factdeck/${deck.id}/${id}`, prompt, `${answer}\n${statement}`, tags.map(tag).join(' ')]
      .map(field)
      .join('\t'),
  );
  return `${[...head, ...notes].join('\n')}\n`;
}
