import { digestOf, ok } from '../../base/index.ts';
import type { FactFile } from '../../facts/index.ts';
import type { FileFormat } from '../../facts/read/index.ts';
import { readTermList, sniffFormat, type RowEdit, type TermList } from '../../facts/tables/index.ts';
import { writeYaml, yamlText } from '../../facts/write/index.ts';
import { draftBatch, readDraft, type DraftRecord, type StorageError } from '../../storage/index.ts';
import { Library } from '../decks/library.ts';
import { LARGEST_FILE_BYTES } from '../decks/written-file.ts';
import type { Desk } from '../desk.ts';
import { now } from '../platform.ts';
import { DraftReading } from './draft-reading.svelte.ts';
import { beginHistory, changed, redone, undone, type TextHistory } from './text-history.ts';
import { Workbench } from './workbench.ts';

/** Quiet time after a change before it is read, and before the draft is kept. */
const READ_AFTER_MS = 150;
const KEEP_AFTER_MS = 600;

/** What happened last that the author should know. */
export type AuthorNews =
  | { readonly kind: 'saved'; readonly deck: string }
  | { readonly kind: 'not-saved'; readonly error: StorageError }
  | { readonly kind: 'exists'; readonly deck: string }
  | { readonly kind: 'list'; readonly list: Omit<TermList, 'raw'> }
  | { readonly kind: 'other-format'; readonly lostComments: boolean }
  /** Comments stayed behind: in the text before, or in the text of which a file was made. */
  | { readonly kind: 'comments'; readonly of: 'text' | 'file' }
  | { readonly kind: 'cannot-convert' }
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'draft-not-kept'; readonly error: StorageError };

/** The text that a deck is first shown with. */
function begin(
  file: FactFile | undefined,
  isOwn: boolean,
  copyTitle: (title: string) => string,
): { readonly text: string; readonly format: FileFormat } {
  if (file === undefined) return { text: '', format: 'lines' };
  const own = isOwn ? file : { ...file, id: `${file.id}-copy`, title: copyTitle(file.title) };
  return { text: writeYaml(own), format: 'yaml' };
}

/** The text of a deck while it is written: its history, what is read out of it, its draft on this device. */
export class AuthorSession {
  readonly #desk: Desk;
  readonly #library: Library;
  readonly #bench = new Workbench();
  /** What the text says, a moment after it was written. */
  readonly draft = new DraftReading(this.#bench);
  #deckId = $state.raw('');
  #history = $state.raw<TextHistory>(beginHistory('', 'lines'));
  #news = $state.raw<AuthorNews | undefined>(undefined);
  #isBusy = $state(false);
  #isOpen = $state(false);
  #isMovingRows = $state(false);
  #edits: Promise<void> = Promise.resolve();
  #deckDigest: string | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#library = new Library(desk);
  }

  /** '' for a deck that is not kept yet. */
  get deckId(): string {
    return this.#deckId;
  }

  get text(): string {
    return this.#history.now.text;
  }

  get format(): FileFormat {
    return this.#history.now.format as FileFormat;
  }

  get caret(): number {
    return this.#history.now.caret;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get news(): AuthorNews | undefined {
    return this.#news;
  }

  /** Opens the draft of a deck, else the deck itself, one that ships as a copy; false where there is neither. */
  async open(deckId: string, copyTitle: (title: string) => string): Promise<boolean> {
    if (this.#isOpen && deckId === this.#deckId) return true;
    this.#isOpen = false;
    this.#news = undefined;
    const [draft, file] = await Promise.all([
      readDraft(this.#desk.journal.store, deckId),
      deckId === '' ? undefined : this.#library.fileOf(deckId),
    ]);
    const kept = draft.ok ? draft.value : undefined;
    if (deckId !== '' && file === undefined && kept === undefined) return false;
    const isOwn = deckId !== '' && (await this.#library.isOwn(deckId));
    this.#deckDigest = file && digestOf(JSON.stringify(file));
    if (kept !== undefined && isOwn && kept.of !== undefined && kept.of !== this.#deckDigest)
      this.#news = { kind: 'changed-since' };
    else if (file !== undefined && !isOwn) this.#news = { kind: 'copy', of: deckId };
    const begun = kept ?? begin(file, isOwn, copyTitle);
    this.#deckId = deckId;
    this.#show(beginHistory(begun.text, begun.format), 0);
    this.#isOpen = true;
    return true;
  }

  /** Takes the deck as it is kept in place of its draft. */
  async startAgain(): Promise<void> {
    const file = await this.#library.fileOf(this.#deckId);
    this.#news = undefined;
    if (file !== undefined) this.#change(writeYaml(file), 'yaml');
  }

  dismissNews(): void {
    this.#news = undefined;
  }

  /** What was typed or pasted; a text that is put into an empty page tells its format. */
  write(text: string): void {
    const isPasted = this.text.trim() === '' && text.length > 1;
    if (isPasted) this.#take(text, '');
    else this.#change(text, this.format);
  }

  undo(): void {
    this.#show(undone(this.#history), READ_AFTER_MS);
  }

  redo(): void {
    this.#show(redone(this.#history), READ_AFTER_MS);
  }

  /** Writes the text in another format; an empty one is only called so. */
  async setFormat(to: FileFormat): Promise<void> {
    if (to === this.format) return;
    if (this.text.trim() === '') return this.#change(this.text, to);
    const { text, format } = this;
    const [converted, hasComments] = await Promise.all([
      this.#bench.ask('convert', text, { format }, to),
      this.#bench.ask('hasComments', text, format),
    ]);
    if (converted?.ok) {
      this.#change(converted.value, to);
      if (hasComments === true) this.#news = { kind: 'comments', of: 'text' };
    } else this.#news = { kind: 'cannot-convert' };
  }

  /** Whether rows are being added or taken away: those that are shown have other places then. */
  get isMovingRows(): boolean {
    return this.#isMovingRows;
  }

  /** Changes a row of the table, after the changes before it. */
  edit(edit: RowEdit): Promise<void> {
    if (edit.kind !== 'set') this.#isMovingRows = true;
    this.#edits = this.#edits.then(() => this.#edit(edit));
    return this.#edits;
  }

  async #edit(edit: RowEdit): Promise<void> {
    const before = this.text;
    const { format } = this;
    const edited = await this.#bench.ask('edit', before, format, [edit]);
    const isOther = edited !== undefined && edited.format !== format;
    const lostComments = isOther && (await this.#bench.ask('hasComments', before, format)) === true;
    if (edited === undefined || this.text !== before) {
      this.#isMovingRows = false;
      return;
    }
    if (isOther) this.#news = { kind: 'other-format', lostComments };
    this.#change(edited.text, edited.format, 0);
  }

  async importFile(file: File): Promise<void> {
    if (file.size > LARGEST_FILE_BYTES) {
      this.#news = { kind: 'not-text' };
      return;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      this.#news = undefined;
      this.#take(text.replace(/^\ufeff/, ''), file.name);
    } catch {
      this.#news = { kind: 'not-text' };
    }
  }

  /** The text in a format, to be downloaded, with the id of its deck; undefined where something is to be mended first. */
  async exported(to: FileFormat): Promise<{ text: string; id: string | undefined } | undefined> {
    const { text, format } = this;
    const isSame = to === format;
    const [id, converted, hasComments] = await Promise.all([
      this.#bench.ask('idOf', text, { format }),
      isSame ? ok(text) : this.#bench.ask('convert', text, { format }, to),
      !isSame && this.#bench.ask('hasComments', text, format),
    ]);
    if (!converted?.ok) {
      this.#news = { kind: 'cannot-convert' };
      return undefined;
    }
    if (hasComments === true) this.#news = { kind: 'comments', of: 'file' };
    return { text: converted.value, id };
  }

  /**
   * Keeps the text as a deck; its events stay. Another deck of the same id is replaced only where that is wanted.
   *
   * @returns the id of the deck that is kept
   */
  async save(replaces = false): Promise<string | undefined> {
    const { text } = this;
    this.#isBusy = true;
    const finished = await this.#bench.ask('finish', text, { format: this.format });
    const file = finished?.ok ? finished.value.file : undefined;
    const isOther = file !== undefined && file.id !== this.#deckId;
    if (isOther && !replaces && (await this.#library.fileOf(file.id)) !== undefined)
      this.#news = { kind: 'exists', deck: file.id };
    else if (file !== undefined && finished?.ok) {
      const error = await this.#library.keep(file);
      this.#isBusy = false;
      if (error !== undefined) this.#news = { kind: 'not-saved', error };
      else return this.#saved(file, this.text === text ? finished.value.text : this.text);
    }
    this.#isBusy = false;
    return undefined;
  }

  /** Keeps the draft at once: the page may be closed next. */
  async keepDraft(): Promise<void> {
    clearTimeout(this.#keepTimer);
    if (!this.#isOpen) return;
    const { text, format } = this;
    const draft: DraftRecord = {
      text,
      format,
      at: now(),
      ...(this.#deckDigest !== undefined && { of: this.#deckDigest }),
    };
    const isEmpty = text.trim() === '';
    const kept = await this.#desk.journal.store.write(draftBatch(this.#deckId, isEmpty ? undefined : draft));
    if (!kept.ok) this.#news = { kind: 'draft-not-kept', error: kept.error };
  }

  close(): void {
    this.draft.stop();
    void this.keepDraft();
    this.#bench.close();
  }

  async #saved(file: FactFile, text: string): Promise<string> {
    const before = this.#deckId;
    this.#deckDigest = digestOf(JSON.stringify(file));
    this.#deckId = file.id;
    this.#news = { kind: 'saved', deck: file.id };
    this.#change(text, this.format);
    await this.keepDraft();
    if (before !== file.id) await this.#desk.journal.store.write(draftBatch(before, undefined));
    return file.id;
  }

  #take(text: string, name: string): void {
    const format = sniffFormat(text, name);
    const title = name.replace(/\.\w+$/, '');
    const list = format === 'list' ? readTermList(text, title) : undefined;
    if (list !== undefined) {
      const { raw, ...counts } = list;
      this.#news = { kind: 'list', list: counts };
      return this.#change(yamlText(raw), 'yaml');
    }
    const known = format === 'list' ? 'csv' : (format ?? (text.length > 40 ? 'lines' : this.format));
    const isUntitled =
      title !== '' && (known === 'csv' || known === 'lines') && !/^"?#\s*title:/im.test(text);
    this.#change(isUntitled ? `# title: ${title}\n${text}` : text, known);
  }

  #change(text: string, format: FileFormat, readAfterMs = READ_AFTER_MS): void {
    this.#show(changed(this.#history, text, format, now()), readAfterMs);
  }

  #show(history: TextHistory, readAfterMs: number): void {
    this.#history = history;
    this.draft.readSoon(this.text, this.format, readAfterMs, () => (this.#isMovingRows = false));
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.keepDraft(), KEEP_AFTER_MS);
  }
}
