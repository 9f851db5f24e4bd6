import type { State } from '../../store/state.js';

/** A name as lower-case letters and digits, with a dash for what is between them: `''` if it has none of them. */
export const slugOf = (name: string, dash = '-') =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .replaceAll('-', dash);

/** A slug that is not taken: the one that is wanted, or else with a number after it. */
export function freeSlug(state: State, wanted: string, isTaken: (slug: string) => boolean, dash = '-'): string {
  let slug = wanted;
  // The numbers of IDs only go up, so that many of one name do not try the same numbers again.
  while (isTaken(slug)) slug = `${wanted}${dash}${Number(state.nextId('slug').slice('slug_'.length))}`;
  return slug;
}
