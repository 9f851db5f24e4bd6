// The files of the page as texts. The build replaces this module by one that has them in it.
import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').trim();

export const html = read('page.html');
export const style = read('style.css');
export const script = read('client.js');
