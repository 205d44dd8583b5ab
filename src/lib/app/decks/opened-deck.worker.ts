import { answerCalls } from '../answer-calls.ts';
import { openedDeckCalls } from './opened-deck-calls.ts';

// Questions are made apart from the page: meanwhile it can be left.
answerCalls(openedDeckCalls);
