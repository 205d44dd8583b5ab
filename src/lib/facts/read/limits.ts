/** Characters that a text of a fact file may have: an id or a word, a line such as a title, a sentence or a note. */
export const longest = { id: 80, line: 300, text: 2000 } as const;
