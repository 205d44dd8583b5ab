import { CARD_MARKS, type BrowseFilter } from '$lib/study/browse/index.ts';

/** What the address of a list says it is narrowed to. What it says amiss is left out. */
export function filterOf(params: URLSearchParams): BrowseFilter {
  const mark = CARD_MARKS.find((one) => one === params.get('state'));
  const kind = params.get('kind');
  const tag = params.get('tag');
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    ...(mark !== undefined && { mark }),
    ...(kind !== null && { kind }),
    ...(tag !== null && { tag }),
  };
}

/** The end of an address that says what a list is narrowed to: "?q=viet%20nam&state=due", or ''. */
export function addressOf({ text, mark, kind, tag }: BrowseFilter): string {
  const params = new URLSearchParams();
  if (text.trim() !== '') params.set('q', text);
  if (mark !== undefined) params.set('state', mark);
  if (kind !== undefined) params.set('kind', kind);
  if (tag !== undefined) params.set('tag', tag);
  return params.size === 0 ? '' : `?${params.toString()}`;
}
