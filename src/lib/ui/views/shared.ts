import type { Grade } from '../../kinds/index.ts';

/** right, almost or wrong. */
export type Mark = Grade['mark'];

/** A message with what to do about it. Texts are ready to show. */
export interface NoticeView {
  readonly tone: 'info' | 'warn' | 'error';
  readonly title: string;
  readonly text?: string;
}

/** Where something is said. */
export interface SourceView {
  readonly title: string;
  readonly publisher?: string;
  /** Ready to show: "22 January 2025". */
  readonly date?: string;
  /** Place in the source, as the author wrote it. */
  readonly locator?: string;
}

/** A kind of value, for the eye. */
export interface KindView {
  /** In the language of the interface: "Terms". */
  readonly label: string;
  /** SVG path data, 24 x 24, stroke 2. */
  readonly mark: string;
}
