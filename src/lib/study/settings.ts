import { DESIRED_RETENTION, ROLL_OVER_HOUR } from '../memory/index.ts';
import { interfaceLanguages, type InterfaceLanguage } from '../words/index.ts';
import { isDaysOff, NO_DAYS_OFF, type DaysOff } from './days-off.ts';
import { FORM_PREFERENCES, type FormPreference } from './form.ts';
import { isOwnWeights, type OwnWeights } from './own-weights.ts';

/** What the learner can choose, for all decks of this device. */
export interface Settings {
  readonly formPreference: FormPreference;
  /** Cards of one deck that are answered for the first time in a day. */
  readonly newPerDay: number;
  /** Cards of one deck, known from earlier days, that are asked in a day. */
  readonly reviewsPerDay: number;
  /** Local hour at which a study day begins. */
  readonly rollOverHour: number;
  /** Chance of recall at which a card is asked again. */
  readonly desiredRetention: number;
  /** How the learner's memory is read; null for the weights that hold for most. */
  readonly ownWeights: OwnWeights | null;
  readonly daysOff: DaysOff;
  /** Of the interface; `auto` follows the browser. */
  readonly language: 'auto' | InterfaceLanguage;
  /** `auto` follows the device. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** Whether single letters and digits are shortcuts (WCAG 2.1.4). */
  readonly keys: boolean;
  /** Whether the screen stays lit during a sitting. */
  readonly wakeLock: boolean;
  /** Whether the start page may say how the app is installed; asked once. */
  readonly installHint: boolean;
}

/** The name of a setting. */
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  formPreference: 'mixed',
  newPerDay: 20,
  reviewsPerDay: 200,
  rollOverHour: ROLL_OVER_HOUR,
  desiredRetention: DESIRED_RETENTION,
  ownWeights: null,
  daysOff: NO_DAYS_OFF,
  language: 'auto',
  theme: 'auto',
  keys: true,
  wakeLock: false,
  installHint: true,
};

/** Least and most of the settings that are numbers. All but the retention are whole. */
export const SETTING_RANGES = {
  newPerDay: [0, 999],
  reviewsPerDay: [0, 9999],
  rollOverHour: [0, 23],
  desiredRetention: [0.7, 0.98],
} as const satisfies Partial<Record<SettingName, readonly [least: number, most: number]>>;

export const LANGUAGE_CHOICES: readonly Settings['language'][] = ['auto', ...interfaceLanguages];
export const THEME_CHOICES: readonly Settings['theme'][] = ['auto', 'light', 'dark'];

function isWithin(value: unknown, [least, most]: readonly [number, number]): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

const checks: Readonly<Record<SettingName, (value: unknown) => boolean>> = {
  formPreference: (value) => FORM_PREFERENCES.some((one) => one === value),
  newPerDay: (value) => Number.isInteger(value) && isWithin(value, SETTING_RANGES.newPerDay),
  reviewsPerDay: (value) => Number.isInteger(value) && isWithin(value, SETTING_RANGES.reviewsPerDay),
  rollOverHour: (value) => Number.isInteger(value) && isWithin(value, SETTING_RANGES.rollOverHour),
  desiredRetention: (value) => isWithin(value, SETTING_RANGES.desiredRetention),
  ownWeights: (value) => value === null || isOwnWeights(value),
  daysOff: isDaysOff,
  language: (value) => LANGUAGE_CHOICES.some((one) => one === value),
  theme: (value) => THEME_CHOICES.some((one) => one === value),
  keys: (value) => typeof value === 'boolean',
  wakeLock: (value) => typeof value === 'boolean',
  installHint: (value) => typeof value === 'boolean',
};

/** Whether a value is one that the setting can have. */
export function isSetting<Name extends SettingName>(name: Name, value: unknown): value is Settings[Name] {
  return checks[name](value);
}

/** Settings from what was kept under their names: what is missing or damaged is as it is by default. */
export function settingsFrom(kept: ReadonlyMap<string, unknown>): Settings {
  const sound = (Object.keys(DEFAULT_SETTINGS) as SettingName[])
    .filter((name) => isSetting(name, kept.get(name)))
    .map((name) => [name, kept.get(name)]);
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(sound) as Partial<Settings>) };
}
