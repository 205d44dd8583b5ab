import { foldText } from '../../base/index.ts';

const longestId = 48;

/** An id made from a text: its words without marks, as many as fit; '' where nothing of it can stand in an id. */
export function idFrom(text: string): string {
  const words = foldText(text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, longestId) : `${id}-${word}`;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id;
}

/** What a fact is called by: the words around its values, so that a new value leaves the id as it is. */
export function wordsOf(sentence: string): string {
  const around = sentence.replace(/\{[^{}]*\}/g, ' ');
  return foldText(around).split(' ').length > 1 ? around : sentence;
}

/** Hands out ids, each once. */
export interface IdMaker {
  /** Marks an id as taken. */
  take(id: string): void;
  /** A free id for a text: with a number behind it where another has it. Takes it. */
  make(text: string, otherwise: string): string;
}

/** Begins with no id taken. */
export function idMaker(): IdMaker {
  const taken = new Set<string>();
  /** By id, the last number that was tried behind it. */
  const tried = new Map<string, number>();
  return {
    take: (id) => void taken.add(id),
    make(text, otherwise) {
      const plain = idFrom(text) || otherwise;
      let id = plain;
      for (let number = tried.get(plain) ?? 1; taken.has(id);) {
        number += 1;
        id = `${plain}-${number}`;
        tried.set(plain, number);
      }
      taken.add(id);
      return id;
    },
  };
}
