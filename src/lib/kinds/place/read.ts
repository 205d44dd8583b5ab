import { err, foldText, ok, type Result } from '../../base/index.ts';
import type { ReadMessage } from '../../words/index.ts';
import { mostParts, type PlaceValue } from './place-value.ts';

const longestWritten = 120;

/** Reads a place as an author writes it: Hanoi; Lima, Peru; Gia Lam Airport, Hanoi. */
export function read(written: string): Result<PlaceValue, ReadMessage> {
  const shown = written.trim();
  const parts = shown.split(/[,，、]/u).map((part) => part.trim());
  const isPlace =
    shown.length <= longestWritten &&
    parts.length <= mostParts &&
    parts.every((part) => /\p{L}/u.test(foldText(part)));
  return isPlace
    ? ok({ written: shown, parts })
    : err({ code: 'place.unreadable', data: { written: shown } });
}
