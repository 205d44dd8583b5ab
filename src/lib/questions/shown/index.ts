// What showing a question needs, without what makes one: who studies loads no generator.
export { optionsOf, statementOf, type Statement } from '../options.ts';
export { GAP, type Form, type Option, type Question, type Rival } from '../question.ts';
