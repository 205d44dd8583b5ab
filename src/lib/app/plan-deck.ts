import { shipped } from 'virtual:shipped-decks';
import { ok, type Result } from '../base/index.ts';
import type { FactFile } from '../facts/index.ts';
import type { NameEntry } from '../kinds/index.ts';
import { fold, studyDay, type DayQuery } from '../memory/index.ts';
import { readDay, readDeck, readExam, readRows, type StorageError, type Store } from '../storage/index.ts';
import { readEvents, type EventLog } from '../storage/log/index.ts';
import type { Asked, DayBrief, StudyDay } from '../study/index.ts';
import {
  deckOf,
  examQueryOf,
  inEdition,
  planStudyDay,
  tallyOf,
  type Deck,
  type Wanted,
} from '../study/prepare/index.ts';
import { CLOCK_TOLERANCE_MS } from './platform.ts';

/** What the plan of a deck's study day depends on beside the deck and its log. */
export interface PlanRequest {
  readonly deck: string;
  readonly query: Omit<DayQuery, 'cards' | 'states'>;
  readonly desiredRetention: number;
  /** Cards of the queue that are wanted. */
  readonly most: number;
  /** Cards that the learner wants beyond what the day holds. */
  readonly wanted: Wanted;
  /** Whether it is told what an exam is expected to bring, which takes as long as the plan itself. */
  readonly isForetold: boolean;
  /** Of the day that is asked for: cards on disk under the same stamp are ready. */
  readonly stamp: string;
}

/** A planned study day and the names that typed answers are graded against. */
export interface PlannedDeck extends StudyDay {
  readonly names: readonly NameEntry[];
}

/** An edition of a deck: which file, and when it came. */
interface Edition {
  readonly id: string;
  readonly addedAt: number;
  readonly deck: Deck;
}

/** Plans study days over one store. Keeps the deck that it made ready last: making it takes longer than all the rest. */
export class DayPlanner {
  readonly #store: Store;
  #last: Edition | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Plans a deck's study day from its file and its log, for its exam while that lies ahead; undefined where there is no such deck.
   *
   * @param onbrief is given how the deck stands before the cards are made ready, which may take seconds
   * @param onread is given the log once it is read
   */
  async plan(
    request: PlanRequest,
    onbrief?: (brief: DayBrief) => void,
    onread?: (log: EventLog) => void,
  ): Promise<Result<PlannedDeck | undefined, StorageError>> {
    const { deck: id, query, desiredRetention, most, wanted, isForetold } = request;
    const found = await this.#deck(id);
    if (!found.ok || found.value === undefined) return ok(undefined);
    const log = await readEvents(this.#store, id);
    if (!log.ok) return log;
    onread?.(log.value);
    const deck = found.value;
    const { weights, rollOverHour } = query;
    const latestAt = query.now + CLOCK_TOLERANCE_MS;
    const events = log.value.events.filter(({ at }) => at <= latestAt);
    const folded = fold(events, {
      latestAt,
      desiredRetention,
      ...(weights !== undefined && { weights }),
      ...(rollOverHour !== undefined && { rollOverHour }),
    });
    const states = inEdition(folded, deck, events);
    const goal = await readExam(this.#store, id);
    const exam =
      goal.ok && goal.value !== undefined ? examQueryOf(deck, events, states, goal.value, query) : undefined;
    const ready = await this.#readyCards(request, deck);
    const basis = { tallies: tallyOf(events), exam, wanted, isForetold, ready, ...(onbrief && { onbrief }) };
    return ok({ ...planStudyDay(deck, states, query, most, basis), names: deck.file.names });
  }

  /**
   * The cards that an earlier plan of this day has made ready. What is taken for a wrong option may be worn out since: the next day
   * makes them anew.
   */
  async #readyCards(
    { deck: id, query, stamp }: PlanRequest,
    { askable }: Deck,
  ): Promise<ReadonlyMap<string, Asked>> {
    const [day, rows] = await Promise.all([readDay(this.#store, id), readRows(this.#store, id)]);
    const today = studyDay(query.now, query.offsetMinutes, query.rollOverHour);
    if (!day.ok || !rows.ok || day.value?.stamp !== stamp || day.value.brief.studyDay !== today)
      return new Map();
    const isOfEdition = ({ id: card, prompt, keyDigest }: Asked): boolean => {
      const question = askable.questions.get(card);
      return question?.prompt === prompt && question.keyDigest === keyDigest;
    };
    const cards = rows.value.map(({ asked }) => asked).filter(isOfEdition);
    return new Map(cards.map((asked) => [asked.id, asked]));
  }

  /** A deck of the learner's own before one that ships. */
  async #deck(id: string): Promise<Result<Deck | undefined, StorageError>> {
    const own = await readDeck(this.#store, id);
    if (!own.ok) return own;
    const record = own.value;
    const addedAt = record?.addedAt ?? 0;
    if (this.#last?.id === id && this.#last.addedAt === addedAt) return ok(this.#last.deck);
    const file = record?.file ?? (await shipped.find((one) => one.id === id)?.load());
    if (file === undefined) return ok(undefined);
    const deck = deckOf(file as FactFile);
    this.#last = { id, addedAt, deck };
    return ok(deck);
  }
}
