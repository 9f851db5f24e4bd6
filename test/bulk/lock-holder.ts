// Holds the lock of a journal until it is killed, or prints why it can't.
//   lock-holder.js FILE
import { fileJournal } from '../../src/bulk/index.js';

const [file = ''] = process.argv.slice(2);
const journal = fileJournal(file);
try {
  await journal.load();
  await journal.begin('r1');
  console.log('held');
  setInterval(() => journal, 1_000); // keeps it: the file of a journal that nobody has is closed
} catch (error) {
  console.log(String(error));
}
