export { bulk } from './bulk.js';
export { BulkError } from './bulk-error.js';
export { fileJournal, type FileJournalOptions } from './file-journal.js';
export type { Journal, JournalEntry, JournalLookup, RowState } from './journal.js';
export type { Batch, BulkOptions, BulkProgress, BulkResult, FailedRow } from './options.js';
