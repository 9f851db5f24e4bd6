// JSON of many megabytes, whose parsing at once would block the process for a second.

/** How much is parsed at once, in characters. */
const PORTION = 2 ** 19;

/**
 * Parses what `JSON.parse` would parse of all pieces together, with turns for others in between. The array at the root, or the
 * first one in the object at the root, is parsed in portions of whole elements.
 *
 * @throws SyntaxError
 */
export async function parseLongJson(pieces: string[], portion = PORTION): Promise<unknown> {
  const elements: unknown[] = [];
  /** What comes before the array, what of it is not parsed yet, and what comes after it. */
  const texts: [string, string, string] = ['', '', ''];
  let [part, level, depth, at, isText]: [0 | 1 | 2, number, number, number, boolean] = [0, 0, 0, 0, false];
  const parseElements = (isLast: boolean) => {
    const parsed = JSON.parse(`[${texts[1]}]`) as unknown[];
    if (!parsed.length && (elements.length || !isLast)) throw new SyntaxError(); // a comma without an element
    for (const element of parsed) elements.push(element);
    texts[1] = '';
  };
  for (const piece of pieces) {
    let from = 0;
    const take = (end: number) => {
      texts[part] += piece.slice(from, end);
      from = end;
    };
    for (; at < piece.length; at++) {
      const character = piece[at];
      if (isText) {
        if (character === '\\') at++;
        else isText = character !== '"';
      } else if (character === '"') isText = true;
      else if (character === '[' || character === '{') {
        depth++;
        if (part || character === '{' || depth > 2) continue;
        take(at + 1);
        [part, level] = [1, depth];
      } else if (character === ']' || character === '}') {
        if (depth-- === level && part === 1) {
          take(at);
          part = 2;
        }
      } else if (character === ',' && part === 1 && depth === level && texts[1].length + at - from >= portion) {
        take(at);
        parseElements(false);
        from = at + 1;
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    take(piece.length);
    if (!part) texts[0] = texts[0].replace(/^[ \t\n\r]+/, '');
    at -= piece.length; // 1 if the last character escapes the next one
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (!part) return JSON.parse(texts[0]);
  parseElements(true);
  const marker = `${Math.random()}`; // stands for the elements
  const root = JSON.parse(`${texts[0]}"${marker}"${texts[2]}`) as Record<string, unknown>;
  if (Array.isArray(root)) return elements;
  for (const name in root) if ((root[name] as unknown[] | null)?.[0] === marker) root[name] = elements;
  return root;
}
