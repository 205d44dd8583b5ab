import { answerCalls } from '../answer-calls.ts';
import { openedDeckCalls, type Opening } from './opened-deck-calls.ts';
import { readWritten } from './read-written.ts';

// A file is read and questions are made apart from the page: it can be left meanwhile, and what takes too long is stopped.
answerCalls((opening: Opening, tell) => openedDeckCalls(opening, tell, readWritten));
