import { words, type Place } from './list.js';

export interface Finding {
  /** Where in the text it begins. */
  index: number;
  found: string;
  message: string;
}

/** The words of a name: `loadSpec` and `LOAD_SPEC` are "load spec". */
const split = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/[_$-]+/g, ' ');

/** Code in prose is no prose: blank, so that places stay. */
const withoutCode = (text: string) =>
  text.replace(/^```[^]*?^```|`[^`\n]*`|\]\([^)\n]*\)|https?:\S+/gm, (code) => code.replace(/[^\n]/g, ' '));

/** The words of the list in a name, or in a comment or a page of Markdown. */
export function findWords(text: string, place: Place): Finding[] {
  const searched = place === 'name' ? split(text) : withoutCode(text);
  return words
    .filter(({ places }) => places.includes(place))
    .flatMap(({ pattern, say, why }) =>
      [...searched.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(({ index, 0: found }) => ({
        index: place === 'name' ? 0 : index,
        found,
        message: `Say ${say} for "${found}": ${why}.`,
      })),
    )
    .sort((a, b) => a.index - b.index);
}
