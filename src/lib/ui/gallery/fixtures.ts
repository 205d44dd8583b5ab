import type {
  AnswerView,
  DeckView,
  EditionView,
  ExamCountView,
  FileView,
  GradeView,
  ItemsView,
  ItemView,
  KindView,
  OptionView,
  ProblemView,
  QuestionView,
  SourceView,
  SummaryView,
} from '../views.ts';
import type { OwnMemoryView, RetentionView } from '../settings/views.ts';

const kinds = {
  date: { label: 'Dates', mark: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4' },
  count: { label: 'Numbers', mark: 'M10 4L7 20M17 4l-3 16M4 9h16M4 15h16' },
  term: { label: 'Terms', mark: 'M4 12h16M4 7v10M20 7v10' },
  name: { label: 'Names', mark: 'M5 20L12 4l7 16M8 14h8' },
} satisfies Record<string, KindView>;

const nhandan: SourceView = {
  title: 'Vietnam completes its term on the Security Council',
  publisher: 'Nhan Dan',
  date: '3 January 2022',
};
const vbf: SourceView = {
  title: 'Vietnam’s foreign affairs in 2024',
  publisher: 'Vietnam Business Forum',
  date: '22 January 2025',
  locator: 'p4',
};

export const choice: QuestionView = {
  showing: 'choice',
  kind: kinds.term,
  prompt: 'In which years was Vietnam a non-permanent member of the Security Council for the second time?',
  language: 'en',
  input: { form: 'choice', options: ['2017-2018', '2020-2021', '2023-2024'] },
};

export const choiceWrong: AnswerView = {
  mark: 'wrong',
  given: '2023-2024',
  key: '2020-2021',
  answer: '2020-2021',
  statement:
    'Vietnam sat on the United Nations Security Council as a non-permanent member for the second time in 2020-2021.',
  reason: 'That term belongs to another body.',
  trueOf: 'Vietnam was a member of the Executive Board of UNESCO in 2023-2024.',
  sources: [nhandan, vbf],
  canOverride: false,
  overridden: false,
  nextDue: 'back in 10 minutes',
};

export const choiceRight: AnswerView = {
  mark: 'right',
  given: '2020-2021',
  key: '2020-2021',
  answer: '2020-2021',
  statement: choiceWrong.statement,
  sources: [nhandan],
  canOverride: false,
  overridden: false,
  nextDue: 'back in 4 days',
};

export const typed: QuestionView = {
  showing: 'typed',
  kind: kinds.count,
  prompt: 'Vietnam has diplomatic relations with _____ countries.',
  language: 'en',
  asOf: 'December 2024',
  input: { form: 'typed', inputMode: 'numeric' },
};

export const typedAlmost: AnswerView = {
  mark: 'almost',
  given: '193',
  key: '194',
  answer: '194 countries',
  statement: 'Vietnam has diplomatic relations with 194 countries.',
  reason: 'Almost. That is one off.',
  changed: 'You learnt 193 countries. It is 194 countries now (Vietnam Business Forum, 22 January 2025).',
  note: 'The 194th is Tonga; the list counts the Holy See.',
  conflicts: [
    {
      statement: 'Vietnam has diplomatic relations with 193 countries.',
      source: { title: 'Country brief', publisher: 'World Bank', date: 'May 2024' },
    },
  ],
  sources: [vbf],
  canOverride: true,
  overridden: false,
  nextDue: 'back tomorrow',
};

export const trueFalse: QuestionView = {
  showing: 'truefalse',
  kind: kinds.date,
  prompt: 'Vietnam first hosted the ASEAN Future Forum in April 2023.',
  language: 'en',
  input: { form: 'truefalse' },
};

export const trueFalseWrong: AnswerView = {
  mark: 'wrong',
  given: 'true',
  key: 'false',
  answer: 'April 2024',
  statement: 'Vietnam first hosted the ASEAN Future Forum in April 2024.',
  reason: 'The answer is April 2024.',
  sources: [vbf],
  canOverride: false,
  overridden: false,
  nextDue: 'back in 10 minutes',
};

export const flashcard: QuestionView = { ...typed, showing: 'flashcard', input: { form: 'flashcard' } };

export const grades: readonly GradeView[] = [
  { rating: 1, wait: '10 min' },
  { rating: 2, wait: '3 days' },
  { rating: 3, wait: '12 days' },
  { rating: 4, wait: '2 mths' },
];

export const long: QuestionView = {
  showing: 'long',
  kind: kinds.name,
  prompt:
    'Tại hội nghị cấp cao lần thứ hai mươi sáu của các bên tham gia Công ước khung của Liên hợp quốc về biến đổi khí hậu, Việt Nam cam kết đạt phát thải ròng bằng không vào năm _____, cùng với gần một trăm năm mươi quốc gia khác.',
  language: 'vi',
  input: {
    form: 'choice',
    options: [
      'Tổ chức Giáo dục, Khoa học và Văn hoá Liên hợp quốc',
      'Hội nghị Liên hợp quốc về Thương mại và Phát triển',
      'Cơ quan Năng lượng nguyên tử quốc tế',
      'Uỷ ban Kinh tế và Xã hội châu Á - Thái Bình Dương',
    ],
  },
};

export const summary: SummaryView = {
  right: 15,
  almost: 2,
  wrong: 3,
  learnt: 9,
  minutes: 6,
  watch: [
    { statement: choiceWrong.statement, answer: '2020-2021', language: 'en' },
    { statement: typedAlmost.statement, answer: '194 countries', language: 'en' },
  ],
  next: '12 questions come back tomorrow.',
  more: 10,
};

export const exams: readonly ExamCountView[] = [
  {
    when: 'Exam in 17 days, on 12 June',
    plan: '20 min a day planned',
    ready: {
      text: 'Ready for 83 of 100 questions on the day, most likely 74 to 90',
      score: 0.83,
      low: 0.74,
      high: 0.9,
    },
    href: '?',
  },
];

export const decks: readonly DeckView[] = [
  {
    id: 'a',
    own: false,
    href: '?',
    practiseHref: '?',
    progressHref: '?',
    browseHref: '?',
    title: 'Vietnam’s multilateral diplomacy',
    language: 'en',
    facts: 190,
    learnt: 41,
    waiting: 14,
  },
  {
    id: 'b',
    own: false,
    href: '?',
    practiseHref: '?',
    progressHref: '?',
    browseHref: '?',
    title: 'Các tổ chức quốc tế và khu vực mà Việt Nam là thành viên',
    language: 'vi',
    facts: 1204,
    learnt: 0,
    waiting: 0,
  },
  {
    id: 'c',
    own: false,
    href: '?',
    practiseHref: '?',
    progressHref: '?',
    browseHref: '?',
    title: 'Periodic table',
    language: 'en',
    facts: 118,
    learnt: 118,
    waiting: 0,
  },
];

export const problems: readonly ProblemView[] = [
  {
    severity: 'error',
    line: 12,
    field: 'facts[3].source',
    what: 'There is no source “vbf-2025”.',
    mend: 'Did you mean “vbf-2025-01”? Otherwise add it under sources.',
  },
  {
    severity: 'error',
    line: 48,
    field: 'facts[17].fact',
    what: '“32 Agust 2024” is not a date.',
    mend: 'Write a day such as 19 August 2024.',
  },
  { severity: 'warning', what: 'The file names no language; English is assumed.' },
];

const items: readonly ItemView[] = [
  {
    id: 'unsc-second-term#term',
    kind: kinds.term,
    prompt: choice.prompt,
    answer: '2020-2021',
    forms: ['choice', 'truefalse', 'typed'],
    notes: [],
  },
  {
    id: 'ties-2024#count',
    kind: kinds.count,
    prompt: 'As of December 2024: Vietnam has diplomatic relations with _____ countries.',
    answer: '194 countries',
    forms: ['typed'],
    notes: [
      {
        rule: 11,
        level: 'W',
        text: 'The figure is of December 2024 and told in the present tense. Say when it held, or renew it.',
      },
      {
        rule: 13,
        level: 'E',
        text: 'Fewer than two wrong options can be proven false, so it is asked typed.',
      },
    ],
  },
  {
    id: 'play-day#date',
    kind: kinds.date,
    prompt: 'The International Day of Play, which Vietnam proposed, is observed on _____.',
    answer: '11 June',
    forms: [],
    notes: [{ rule: 9, level: 'E', text: 'The fact is marked suspect, so it is kept and not asked.' }],
  },
  ...Array.from({ length: 30 }, (_, index): ItemView => ({
    id: `host-${index}#date`,
    kind: kinds.date,
    prompt: `Vietnam hosted meeting ${index + 1} of the ASEAN Future Forum in _____.`,
    answer: String(1990 + index),
    forms: ['choice', 'truefalse', 'typed'],
    notes: [],
  })),
];

const itemOptions: readonly OptionView[] = [
  { text: '2017-2018', why: 'Complete: the file lists every true value of this, and this is none of them.' },
  { text: '2020-2021' },
  {
    text: '2023-2024',
    why: 'Complete: the file lists every true value of this, and this is none of them.',
    trueOf: 'Vietnam was a member of the Executive Board of UNESCO in 2023-2024.',
  },
];

function itemsOf(list: readonly ItemView[]): ItemsView {
  const narrowed = {
    all: list,
    advice: list.filter(({ notes }) => notes.some(({ level }) => level === 'W')),
    refused: list.filter(({ forms }) => forms.length === 0),
  };
  return {
    counts: { all: list.length, advice: narrowed.advice.length, refused: narrowed.refused.length },
    of: (filter, from, to) => narrowed[filter].slice(from, to),
    optionsOf: (id) => (id.startsWith('ties') ? [] : itemOptions),
  };
}

export const firstItem = itemsOf(items.slice(0, 1));

export const file: FileView = {
  title: 'Vietnam’s multilateral diplomacy',
  language: 'en',
  fileName: 'vietnam-multilateral-diplomacy.yaml',
  bytes: 48213,
  facts: 190,
  questions: 312,
  kinds: [
    { kind: kinds.date, questions: 96 },
    { kind: kinds.count, questions: 71 },
    { kind: kinds.term, questions: 38 },
    { kind: kinds.name, questions: 107 },
  ],
  sources: { count: 2, of: (from, to) => [nhandan, vbf].slice(from, to) },
  items: itemsOf(items),
  notes: [
    {
      rule: 49,
      level: 'W',
      text: 'All 40 questions on names have options that look nothing alike, which is easy. Add names that are mistaken for each other.',
    },
  ],
  samples: [
    { kind: kinds.term, form: 'choice', prompt: choice.prompt, answer: '2020-2021' },
    {
      kind: kinds.count,
      form: 'typed',
      prompt: typed.prompt,
      answer: '194 countries',
      asOf: 'December 2024',
    },
  ],
  problems: [
    {
      severity: 'warning',
      line: 7,
      field: 'names.aff',
      what: 'The clue holds the name itself.',
      mend: 'Describe it without “Forum”.',
    },
  ],
  known: 'new',
};

const hosted = 'Vietnam hosted the Asia-Pacific Economic Cooperation summit in Da Nang in 2017.';
export const edition: EditionView = {
  another: 'You have another edition of this deck.',
  title: 'What changes with this edition',
  lead: [
    '305 questions stay as they are.',
    '38 that you have answered keep their history and come back on the day already set.',
  ],
  warning: {
    tone: 'warn',
    title: 'Some values have changed places within their sentence',
    text: '“5 times”: what you learnt of one now counts for another.',
  },
  groups: [
    {
      fate: 'value',
      title: '2 with another answer',
      text: 'What you have answered of these keeps its history and comes back within a day.',
      cards: [
        {
          id: 'ties#count',
          statement: 'Vietnam has diplomatic relations with 195 countries.',
          key: '195',
          answers: { before: '194 countries', after: '195 countries' },
          hasHistory: true,
        },
        {
          id: 'host#name',
          statement: hosted,
          key: 'Asia-Pacific Economic Cooperation summit',
          answers: {
            before: 'Asia-Pacific Economic Cooperation forum of leaders',
            after: 'Asia-Pacific Economic Cooperation summit',
          },
          hasHistory: false,
        },
      ],
    },
    {
      fate: 'removed',
      title: '4 no longer asked',
      text: 'Not asked and not counted any more. Their history is kept.',
      cards: [{ id: 'apec#date', statement: hosted, key: '2017', hasHistory: true }],
      rest: 'and 3 more',
    },
  ],
  words: {
    answered: 'answered',
    was: 'was',
    now: 'now',
    keepOld: 'Keep mine',
    take: 'Take this edition',
  },
};

export const retention: RetentionView = {
  sentence: 'Beside each choice: what the questions that you have would take a day over the next 30 days.',
  choices: [80, 90, 95].map((percent, place) => ({
    percent,
    label: `${percent}%`,
    cost: { reviews: `${12 + 7 * place} reviews a day`, minutes: `${2 + place} min`, share: (2 + place) / 4 },
  })),
};

export const ownMemory: OwnMemoryView = {
  reviews: 'You have 512 reviews: enough, since 400 are needed.',
  inUse: 'In use: how people usually forget.',
  isOwn: false,
  canFit: true,
  progress: 0.4,
};
