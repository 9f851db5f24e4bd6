// Where code within a line may be broken: between its words, and nowhere else.

/** Behind a space, and before what `/`, `.`, `?` or `&` begins. */
const places = /(?<= )|(?<=[^:/])(?=\/)|(?=\.[A-Za-z])|(?=[?&])/;

/** Within what is still too long: behind `_`, `,`, `-` or the `<` of a generic type, and before a capital. */
const morePlaces = [/(?<=[_,]|\w<)/, /(?<=[a-z0-9])(?=[A-Z])|(?<=\w-)(?=\w)/];

/** Joins pieces that would be alone on a line with a letter or two. */
function withoutCrumbs(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (piece.length < 4 || last.length < 4)) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** The pieces of code between which a line may end. A path is broken between its segments. */
export function piecesOf(code: string): string[] {
  const short = /^[A-Z]* ?\//.test(code) ? 22 : 16;
  const shorter = (pieces: string[], place: RegExp): string[] =>
    pieces.flatMap((piece) => (piece.length <= short ? [piece] : withoutCrumbs(piece.split(place))));
  return [places, ...morePlaces].reduce(shorter, [code]);
}
