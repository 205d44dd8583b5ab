import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../memory/index.ts';
import { DEFAULT_SETTINGS, isSetting, settingsFrom, type SettingName, type Settings } from './settings.ts';

const own = {
  weights: [...DEFAULT_WEIGHTS],
  fittedAt: 1_800_000_000_000,
  reviews: 512,
  heldOutLoss: { defaults: 0.4, fitted: 0.3 },
};

test('what was never chosen is as it is by default', () => {
  expect(settingsFrom(new Map())).toEqual({
    formPreference: 'mixed',
    newPerDay: 20,
    reviewsPerDay: 200,
    rollOverHour: 4,
    desiredRetention: 0.9,
    ownWeights: null,
    daysOff: { weekdays: [], ranges: [] },
    language: 'auto',
    theme: 'auto',
    keys: true,
    wakeLock: false,
    installHint: true,
  });
});

test('what was chosen stands, and what is damaged or unknown does not', () => {
  const kept = new Map<string, unknown>([
    ['formPreference', 'cards'],
    ['newPerDay', 0],
    ['reviewsPerDay', '300'],
    ['rollOverHour', 24],
    ['desiredRetention', Number.NaN],
    ['language', 'vi'],
    ['theme', { dark: true }],
    ['keys', false],
    ['volume', 11],
  ]);
  const chosen = { formPreference: 'cards', newPerDay: 0, language: 'vi', keys: false };
  expect(settingsFrom(kept)).toEqual({ ...DEFAULT_SETTINGS, ...chosen });
});

test.each<[SettingName, readonly unknown[], readonly unknown[]]>([
  ['formPreference', ['mixed', 'tap', 'type', 'cards'], ['flashcard', '', undefined, 1]],
  ['newPerDay', [0, 1, 999], [-1, 1000, 1.5, Infinity, '20', null]],
  ['reviewsPerDay', [0, 9999], [-1, 10_000, 0.1, Number.NaN]],
  ['rollOverHour', [0, 4, 23], [24, -1, 4.5]],
  ['desiredRetention', [0.7, 0.905, 0.98], [0.69, 0.99, 90, '0.9']],
  [
    'ownWeights',
    [null, own],
    [
      undefined,
      own.weights,
      { ...own, weights: own.weights.slice(1) },
      { ...own, weights: own.weights.with(20, 0) },
      { ...own, weights: own.weights.with(3, Number.NaN) },
      { ...own, heldOutLoss: { defaults: 0.4 } },
    ],
  ],
  ['daysOff', [{ weekdays: [5, 6], ranges: [{ from: 20_000, to: 20_006 }] }], [null, [], { weekdays: [6] }]],
  ['language', ['auto', 'en', 'vi'], ['fr', 'EN', '']],
  ['theme', ['auto', 'light', 'dark'], ['sepia', true]],
  ['keys', [true, false], ['true', 0, 1, null]],
])('%s holds what it can be and nothing else', (name, good, bad) => {
  expect(good.filter((value) => !isSetting(name, value))).toEqual([]);
  expect(bad.filter((value) => isSetting(name, value))).toEqual([]);
});

test('whatever was kept, the settings are sound', () => {
  const names = Object.keys(DEFAULT_SETTINGS) as SettingName[];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.anything())), (kept) => {
      const settings: Settings = settingsFrom(new Map<string, unknown>(kept));
      expect(Object.keys(settings).sort()).toEqual([...names].sort());
      expect(names.filter((name) => !isSetting(name, settings[name]))).toEqual([]);
    }),
  );
});
