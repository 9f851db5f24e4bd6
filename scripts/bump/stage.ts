// Changes several files and folders of the project at once, or none of them. What is new is made ready in a folder beside;
// then everything changes places by renames. A run that is killed before them leaves the project as it was. One that is killed
// among them leaves a note, by which the next run puts everything back.
import fs from 'node:fs';
import path from 'node:path';

/** Where what is new waits. */
const waiting = (root: string) => path.join(root, '.bump/next');
/** Where what makes room goes. */
const before = (root: string) => path.join(root, '.bump/before');
const aside = (root: string, index: number) => path.join(before(root), String(index));
const note = (root: string) => path.join(root, '.bump/note.json');

function clear(root: string) {
  for (const place of [waiting(root), before(root), `${note(root)}.new`])
    fs.rmSync(place, { recursive: true, force: true });
}

/** Puts back what a run changed that was killed, and clears what it left. */
export function recover(root: string) {
  if (fs.existsSync(note(root))) {
    const moves = JSON.parse(fs.readFileSync(note(root), 'utf8')) as { target: string; existed: boolean }[];
    for (const [index, { target, existed }] of moves.entries()) {
      const place = path.join(root, target);
      const stillThere = existed && !fs.existsSync(aside(root, index));
      if (stillThere) continue;
      fs.rmSync(place, { recursive: true, force: true });
      if (existed) fs.renameSync(aside(root, index), place);
    }
    fs.rmSync(note(root));
  }
  clear(root);
}

/**
 * Writes files into the folder beside.
 *
 * @param target - The file or the folder that they are to become, from the root.
 * @param content - Of a folder, by the names in it; or of a file.
 */
export function stage(root: string, target: string, content: Map<string, string> | string) {
  const place = path.join(waiting(root), target);
  for (const [file, text] of typeof content === 'string' ? [['', content]] : content) {
    const full = path.join(place, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, text);
  }
  return place;
}

/**
 * Puts what is staged in the place of what is there.
 *
 * @param finish - What can only be done then. If it fails, everything goes back with `recover`.
 */
export function swap(root: string, targets: string[], finish?: () => void) {
  const moves = targets.map((target) => ({ target, existed: fs.existsSync(path.join(root, target)) }));
  fs.mkdirSync(before(root), { recursive: true });
  fs.writeFileSync(`${note(root)}.new`, JSON.stringify(moves), { flush: true });
  fs.renameSync(`${note(root)}.new`, note(root)); // a note is there in full, or not at all
  for (const [index, { target, existed }] of moves.entries()) {
    const place = path.join(root, target);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    if (existed) fs.renameSync(place, aside(root, index));
    fs.renameSync(path.join(waiting(root), target), place);
  }
  finish?.();
  fs.rmSync(note(root)); // from here on, the new is what holds
  clear(root);
}
