const list = (items: readonly string[]): string => items.join(', ');

/** What is wrong with a fact file and how to mend it. Texts from the file arrive trimmed to a readable length. */
export const problems = {
  'file.too-large': (it: { bytes: number; maxBytes: number }) =>
    `The file has ${(it.bytes / 1e6).toFixed(1)} MB; at most ${(it.maxBytes / 1e6).toFixed(0)} MB are read. Split it into several files.`,
  'file.too-many-lines': (it: { most: number }) =>
    `The file has more than ${it.most.toLocaleString('en')} lines. Take blank lines out, or split it into several files.`,
  'file.empty': 'The file is empty. Begin with “format: factdeck/1”.',
  'file.too-slow': 'Reading took too long and was stopped. Split the file, or check that it is a fact file.',
  'file.not-text': 'The file is not text in UTF-8. Save it as UTF-8 and open it again.',
  'file.not-a-map':
    'The file is not a fact file: it must begin with keys such as “format: factdeck/1”, “id:” and “title:”.',
  'yaml.syntax': (it: { detail: string }) =>
    `The YAML cannot be read here: ${it.detail} Text that begins with { [ & * ! | > % @ or holds “: ” or “ #” needs quotes around it.`,
  'yaml.quote': 'The quote that begins here is not closed. Add the same quote at the end of the text.',
  'yaml.tab': 'This line is indented with a tab. Use spaces, two for each level.',
  'yaml.anchor': (it: { text: string }) =>
    `Anchors and aliases (${it.text}) are not allowed. Write the value out, or put quotes around it.`,
  'yaml.tag': (it: { text: string }) =>
    `Tags (${it.text}) are not allowed. Remove it, or put quotes around the value.`,
  'yaml.too-deep': 'The file is nested too deeply. A fact file has at most four levels.',
  'yaml.too-dense':
    'There are more signs than text in this file. A fact file is mostly sentences: check that it is one.',
  'yaml.documents': 'The file holds several YAML documents (---). Keep one.',
  'yaml.key': 'A key must be plain text.',
  'json.syntax': (it: { detail: string }) => `The JSON cannot be read here: ${it.detail}.`,
  'key.duplicate': (it: { key: string; firstLine: number }) =>
    `“${it.key}” stands twice (first in line ${it.firstLine}). Keep one, or give the second another name.`,
  'key.reserved': (it: { key: string }) => `“${it.key}” cannot be used as a key or id. Choose another word.`,
  'key.unknown': (it: { key: string; near: string; allowed: readonly string[] }) =>
    it.near === ''
      ? `“${it.key}” is not a key of this place. Possible are: ${list(it.allowed)}.`
      : `“${it.key}” is not a key of this place. Did you mean “${it.near}”?`,
  'key.missing': (it: { key: string }) => `“${it.key}” is missing. Add it.`,
  'value.type': (it: { expected: 'text' | 'list' | 'map'; found: string }) =>
    `This must be ${it.expected === 'text' ? 'text' : it.expected === 'list' ? 'a list' : 'a group of keys'}, but it is ${it.found}.` +
    (it.expected === 'text' ? ' Put quotes around the text if it begins with { or [ or holds “: ”.' : ''),
  'value.empty': 'This is empty. Write a text, or remove the key.',
  'value.too-long': (it: { max: number }) => `This is longer than ${it.max} characters. Shorten it.`,
  'value.choice': (it: { written: string; allowed: readonly string[] }) =>
    `“${it.written}” is not possible here. Write one of: ${list(it.allowed)}.`,
  'value.date': (it: { written: string }) =>
    `“${it.written}” is not a date. Write 2024, 2024-12 or 2024-12-31.`,
  'format.unknown': (it: { written: string }) =>
    `“${it.written}” is not a format of fact files. Write “format: factdeck/1”.`,
  'language.unknown': (it: { written: string }) =>
    `“${it.written}” is not a language. Write a code such as en or vi.`,
  'language.missing': 'The language is missing; English (en) is assumed. Add “language: en” or another code.',
  'language.templates': (it: { language: string }) =>
    `There are no question words for the language “${it.language}”: neutral signs stand in for “as of” and “stands for”.`,
  'id.form': (it: { written: string }) =>
    `“${it.written}” is not an id. Use small letters, digits and single hyphens, as in “unsc-second-term”.`,
  'id.duplicate': (it: { id: string; firstLine: number }) =>
    `The id “${it.id}” is taken (line ${it.firstLine}). Ids are unique over all facts and names: choose another.`,
  'file.nothing-in-it': 'There is no fact and no name in the file. Add at least one under facts or names.',
  'source.unknown': (it: { id: string; near: string }) =>
    it.near === ''
      ? `There is no source “${it.id}”. Add it under sources.`
      : `There is no source “${it.id}”. Did you mean “${it.near}”?`,
  'source.twice': (it: { id: string }) => `The source “${it.id}” is named twice. Keep one.`,
  'clue.source': 'A clue needs a source. Add “source:” with an id of the sources.',
  'supersedes.unknown': (it: { id: string }) =>
    `There is no fact “${it.id}” to supersede. Write the id of a fact in this file.`,
  'supersedes.circle': (it: { id: string }) => `“${it.id}” supersedes itself in the end. Break the circle.`,
  'complete.unknown': (it: { id: string }) =>
    `No fact has “about: ${it.id}”. Correct the word, or remove it from complete.`,
  'slot.unclosed': (it: { text: string }) =>
    `“${it.text}” opens a slot that is not closed. Add }, or write {{ for a brace that is only a brace.`,
  'slot.unopened': 'A } stands alone. Remove it, or write }} for a brace that is only a brace.',
  'slot.nested': (it: { text: string }) =>
    `“${it.text}” holds a slot inside a slot. Close the first one before the second.`,
  'slot.empty': (it: { text: string }) =>
    `“{${it.text}}” has no value. Write the kind and the value: {date 1998}.`,
  'slot.kind': (it: { kind: string; near: string; allowed: readonly string[] }) =>
    it.near === ''
      ? `“${it.kind}” is not a kind of value. Possible are: ${list(it.allowed)}.`
      : `“${it.kind}” is not a kind of value. Did you mean “${it.near}”?`,
  'slot.name': (it: { name: string }) =>
    `“${it.name}” is not a name of a slot. Use letters, digits and hyphens, as in {count:founders 32 states}.`,
  'slot.duplicate': (it: { name: string }) =>
    `Two slots of this sentence are called “${it.name}”. Give one another name.`,
  'slot.too-long': (it: { max: number }) =>
    `A value in a slot has at most ${it.max} characters. Mark less of the sentence.`,
  'slot.none': 'No value is marked in this sentence, so nothing is asked of it. Mark one, as in {date 1998}.',
  'ask.unknown': (it: { slot: string; allowed: readonly string[] }) =>
    `The sentence has no slot “${it.slot}”. ${it.allowed.length === 0 ? 'Mark a value in it first.' : `Its slots are: ${list(it.allowed)}.`}`,
  'csv.header': (it: { columns: readonly string[] }) =>
    `The first row does not name the columns. Begin with a row that holds “fact” and, if you like, others: ${list(it.columns)}.`,
  'csv.column': (it: { column: string; near: string; allowed: readonly string[] }) =>
    it.near === ''
      ? `“${it.column}” is not a column of a table of facts. Remove it, or name it one of: ${list(it.allowed)}.`
      : `“${it.column}” is not a column of a table of facts. Did you mean “${it.near}”?`,
  'csv.quote': 'The quote that begins in this row is not closed. Add a quote at the end of the cell.',
  'csv.after-quote':
    'Text follows a closing quote. Put quotes around the whole cell, and write a quote inside it twice.',
  'csv.cells': (it: { cells: number; columns: number }) =>
    `This row has ${it.cells} cells, but there are ${it.columns} columns. Put quotes around a text that holds what parts the cells.`,
  'id.made': (it: { count: number }) =>
    `${it.count === 1 ? 'One fact has' : `${it.count} facts have`} no id, so one is made from the words. Give ids, so that rewording keeps what was learnt.`,
  'rows.title': 'The deck has no title. Write “# title: …” in the first line.',
  'rows.language':
    'The language is missing; English (en) is assumed. Write “# language: en” or another code in a line at the top.',
  'rows.source':
    'The source is missing. Name it with the fact, or for all facts that follow in a line “# source: Title | Publisher | date”.',
};
export type Problems = typeof problems;
