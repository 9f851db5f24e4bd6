// The files of the page as texts. The build replaces this module by one that contains them.
import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').trim();

export const html = read('page.html');
export const style = read('style.css');
export const client = read('client.js');
export const dom = read('dom.js');
export const send = read('send.js');
export const webhooks = read('webhooks.js');
