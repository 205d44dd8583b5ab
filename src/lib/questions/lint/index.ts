export type { Advice } from './advice.ts';
export { figuresOf, type DeckFigures } from './figures.ts';
export { lint } from './lint.ts';
export { ruleOf, rules, type How, type Rule } from './rules.ts';
