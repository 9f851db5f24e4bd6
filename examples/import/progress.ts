import { progress } from '@clack/prompts';
import type { BulkProgress } from 'clerk-bapi/bulk';

const textOf = ({ done, skipped, failed, unsettled, rate, eta }: BulkProgress) =>
  [
    `${done} done`,
    ...(skipped ? [`${skipped} done before`] : []),
    ...(failed + unsettled ? [`${failed} failed, ${unsettled} unsettled`] : []),
    `${rate.toFixed(0)} a second`,
    ...(eta ? [`${Math.ceil(eta / 60_000)} min left`] : []),
  ].join(', ');

/** Shows progress: a bar on a terminal, else a line every ten seconds. */
export function showProgress(total: number): { tell: (progress: BulkProgress) => void; end: () => void } {
  let text = '';
  if (!process.stdout.isTTY) {
    let toldAt = 0;
    const tell = (state: BulkProgress) => {
      text = textOf(state);
      if (Date.now() - toldAt < 10_000) return;
      toldAt = Date.now();
      console.log(text);
    };
    return { tell, end: () => console.log(text) };
  }
  const bar = progress({ max: total, cancelMessage: 'What is under way ends. Ctrl-C once more stops at once.' });
  let shown = 0;
  bar.start('Importing');
  // The bar has taken the keyboard, where Ctrl-C would end the process at once. So it is a signal again.
  process.stdin.removeAllListeners('keypress');
  if (process.stdin.isTTY) process.stdin.setRawMode(false);
  const tell = (state: BulkProgress) => {
    const ended = state.done + state.skipped + state.failed + state.unsettled;
    text = textOf(state);
    bar.advance(ended - shown, text);
    shown = ended;
  };
  return { tell, end: () => (bar.isCancelled ? console.log(text) : bar.stop(text)) };
}
