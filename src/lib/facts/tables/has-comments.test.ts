import { expect, test } from 'vitest';
import type { FileFormat } from '../read/index.ts';
import { hasComments } from './has-comments.ts';

test.each<[FileFormat, boolean, string]>([
  ['yaml', true, '# mine\nid: a\n'],
  ['yaml', true, 'id: a # mine\n'],
  ['yaml', true, 'facts:\n  # the first\n  - { id: a }\n'],
  ['yaml', false, 'id: a\ntitle: "No # comment"\n'],
  ['yaml', false, "title: '# no'\n"],
  ['yaml', false, 'title: C#5 and a#b\n'],
  ['yaml', false, 'note: |\n  # no comment\n  either\n'],
  ['yaml', false, '#\nid: a\n'],
  ['json', false, '{ "id": "# a" }'],
  ['lines', false, '# title: A\n# language: en\n# source atlas: Atlas\n# source: Map\nIt was {date 1998}.\n'],
  ['lines', true, '# title: A\n# A sentence a line.\nIt was {date 1998}.\n'],
  ['lines', false, 'It was # {date 1998}.\n'],
  ['csv', false, '"# title: A, B"\nid,fact\na,It was {date 1998}.\n'],
  ['csv', true, '# title: A\n# mine, and more\nid,fact\na,It was {date 1998}.\n'],
  ['csv', true, 'id,fact\na,It was {date 1998}.\n# to do,\n'],
  ['csv', false, 'id,fact\na,# It was {date 1998}.\n'],
])('%s has comments: %s', (format, has, text) => {
  expect(hasComments(text, format)).toBe(has);
}); // prettier-ignore
