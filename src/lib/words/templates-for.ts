import { templates as english, type ShortForm, type Templates } from './en/templates.ts';
import { templates as neutral } from './neutral/templates.ts';
import { templates as vietnamese } from './vi/templates.ts';

export type { ShortForm, Templates };

/** The question words for a deck in this language (BCP 47); signs where there are no words yet. */
export function templatesFor(language: string): Templates {
  const [primary] = language.split('-');
  return primary === 'en' ? english : primary === 'vi' ? vietnamese : neutral;
}
