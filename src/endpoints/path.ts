import { isWellFormed, rejectValue } from '../http/reject.js';

/** The parts of a path: texts, and between them the names of its ids. */
export const segmentsOf = (path: string): string[] => path.split(/[{}]/);

/** Characters that stand in a URL as they are. To test for them takes a third of what `encodeURIComponent` takes. */
const plain = /^[\w-]+$/;

/** A text as it is written in a URL. */
export const encode = (text: string): string => (plain.test(text) ? text : encodeURIComponent(text));

/** Fills in the ids, in their order. @throws TypeError if one would lead to another endpoint */
export function fillPath(path: string, segments: string[], ids: unknown[]): string {
  let filled = '';
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] ?? '';
    const id = ids[i >> 1];
    if (i % 2 === 0) filled += segment;
    else if (isWellFormed(id) && !/^\.{0,2}$|[/\\\0]/.test(id)) filled += encode(id);
    else rejectValue(`${segment} of ${path}`, 'an id, not empty, without /, \\ and lone surrogates', id);
  }
  return filled;
}
