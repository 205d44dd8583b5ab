export { DECKS, SECONDS, type World } from './world.ts';
export { run, type Expectation, type Outcome, type Policy, type Student, type View } from './run.ts';
export { measure, MODELS, type Forecasts, type Measured } from './measure.ts';
export { POLICIES } from './policies.ts';
