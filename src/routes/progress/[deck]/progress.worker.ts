import { answerCalls } from '$lib/app/answer-calls.ts';
import { progressCalls } from '../../views/progress-calls.ts';

// The questions of a large deck take seconds, and the charts replay its log: meanwhile the page can be left.
answerCalls(progressCalls);
