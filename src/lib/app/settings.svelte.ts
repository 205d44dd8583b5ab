import type { StorageError } from '../storage/index.ts';
import { isSetting, type SettingName, type Settings } from '../study/index.ts';
import type { Journal } from './journal.ts';

/** What the learner chose: holds at once, and is written at once. */
export class LearnerSettings {
  readonly #journal: Journal;
  #values: Settings = $state.raw()!;
  #trouble = $state.raw<StorageError | undefined>(undefined);

  private constructor(journal: Journal, values: Settings) {
    this.#journal = journal;
    this.#values = values;
  }

  /** Reads the settings of this device; the defaults where there is no storage. Never rejects. */
  static async open(journal: Journal): Promise<LearnerSettings> {
    return new LearnerSettings(journal, await journal.settings());
  }

  get values(): Settings {
    return this.#values;
  }

  /** Why the last change is gone when the page is closed; undefined while all is kept. */
  get trouble(): StorageError | undefined {
    return this.#trouble;
  }

  /** Changes one setting. A value that it cannot have changes nothing. */
  async change<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
    if (!isSetting(name, value)) return;
    this.#values = { ...this.#values, [name]: value };
    const kept = await this.#journal.keepSetting(name, value);
    this.#trouble = kept.ok ? undefined : kept.error;
  }
}
