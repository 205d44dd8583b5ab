import { expect, test } from 'vitest';
import { smallDeck, smallFile } from '../../../tests/fixtures/classroom.ts';
import { BrowseSession } from '../../lib/app/decks/browse-session.svelte.ts';
import type { Desk } from '../../lib/app/desk.ts';
import { Journal } from '../../lib/app/journal.ts';
import { LearnerSettings } from '../../lib/app/settings.svelte.ts';
import { dayQuery, memoryOptions } from '../../lib/app/study-plan.ts';
import { DAY_MS, DEFAULT_WEIGHTS, fold, recall, studyDay, type AnswerEvent } from '../../lib/memory/index.ts';
import { putEvents } from '../../lib/storage/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/study/index.ts';
import { marker, narrow } from '../../lib/study/browse/index.ts';
import { loadBrowseWords, loadProgressWords, loadStudyWords } from '../../lib/words/index.ts';
import { factView } from './browse-fact.ts';
import { knowledgeOf } from './browse-query.ts';
import { chartsView } from './progress.ts';

const NOW = Date.now();
const CARD = 'library#date';
/** Nobody forgets so fast: the curve is steeper, and what is learnt first is held for less long. */
const weights = DEFAULT_WEIGHTS.map((weight, place) =>
  place === 20 ? 0.4 : place < 4 ? weight / 2 : weight,
);
const own: Settings = {
  ...DEFAULT_SETTINGS,
  ownWeights: { weights, fittedAt: 0, reviews: 1000, heldOutLoss: { defaults: 0.4, fitted: 0.3 } },
};

function answered(daysAgo: number, rating: AnswerEvent['rating']): AnswerEvent {
  const who = { id: `ago-${daysAgo}`, at: NOW - daysAgo * DAY_MS, offsetMinutes: 0, device: 'phone' };
  const what = { form: 'typed', verdict: 'right', rating, answer: '', tookMs: 4000, keyDigest: '' } as const;
  return { ...who, counter: 100 - daysAgo, deck: 'small', type: 'answer', card: CARD, ...what };
}

test('the list of a deck tells the chance of recall by the learner’s own weights', async () => {
  const journal = await Journal.open();
  const settings = await LearnerSettings.open(journal);
  await settings.change('ownWeights', own.ownWeights);
  await journal.keepDeck({ id: 'small', addedAt: 0, file: smallFile });
  const log = [answered(20, 3)];
  await journal.store.write({ put: putEvents(log) });
  const session = (await BrowseSession.open({ journal, settings } as unknown as Desk, 'small'))!;
  const moment = { now: NOW, offsetMinutes: 0, rollOverHour: 4 };
  const knowledge = knowledgeOf(session, moment);
  const [{ browse: words, refusals }, study] = await Promise.all([
    loadBrowseWords('en'),
    loadStudyWords('en'),
  ]);
  const entry = session.list.entries.find(({ id }) => id === 'library')!;
  const marksOf = marker(knowledge);
  const filter = { text: '' };
  const narrowed = narrow(session.list, filter, session.list.marksBy(marksOf));
  const query = { session, filter, knowledge, marksOf, narrowed, moment, words, refusals, study };
  const memory = fold(log, memoryOptions(own)).get(CARD)!.memory!;
  const percents = [recall(memory, NOW, weights), recall(memory, NOW)].map((share) =>
    Math.round(100 * share),
  );
  const about = factView(entry, query).cards[0]?.about.join(' ') ?? '';
  expect(about).toContain(`${percents[0]!}%`);
  expect(about).not.toContain(`${percents[1]!}%`);
});

test.each([
  ['at the usual retention a card soon comes back', 0.9, 'After less than 21 days'],
  ['at a lower one it waits for weeks', 0.7, 'After 21 days or more'],
])('how long a card had waited is told by the retention that is desired: %s', async (_, retention, label) => {
  const settings = { ...DEFAULT_SETTINGS, desiredRetention: retention };
  const events = [answered(70, 4), answered(5, 3)];
  const memory = memoryOptions(settings);
  const studied = { deck: smallDeck, events, states: fold(events, memory) };
  const [words, { screen }] = await Promise.all([loadProgressWords('en'), loadStudyWords('en')]);
  const { rollOverHour } = settings;
  const moment = { ...dayQuery(settings, NOW), today: studyDay(NOW, 0, rollOverHour), rollOverHour };
  const kinds = screen.kinds;
  const charts = chartsView({ studied, settings, memory, moment, words, kinds, browseHref: '' });
  expect(charts.retention.shares[0]).toMatchObject({ label, text: '1 of 1' });
});
