import { readFactFile } from '../facts/read/index.ts';
import type { FactFile } from '../facts/index.ts';

/** A fact file for tests from the YAML of its names, facts and complete relations; throws when it has problems. */
export function makeFile(body: string, language = 'en'): FactFile {
  const head = `format: factdeck/1
id: deck
title: Deck
language: ${language}
sources:
  atlas: { title: Atlas, publisher: Northern Press, date: 2024 }
  survey: { title: Survey, publisher: Southern Press, date: 2023 }
`;
  const read = readFactFile(head + body, { format: 'yaml' });
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 1));
  return read.value.file;
}
