export { err, ok, type Result } from './result.ts';
export { editDistance, nearestOf } from './near.ts';
export { occurrences, queryWords, type Range } from './found.ts';
export { fromBase64url, toBase64url } from './base64url.ts';
export { randomFrom, type Random } from './random.ts';
export { beginHash, digestOf, finishHash, hash32 } from './digest.ts';
export { byteLength, foldMarks, foldText, plainLine, visibleText } from './text.ts';
export { markTyped, type TypedPart } from './typed-marks.ts';
export { remembered } from './remembered.ts';
