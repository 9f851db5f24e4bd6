// Imports rows into the emulator, as a program that is killed and started again.
//   import-program.js BASE_URL JOURNAL COUNT
import { bulk, fileJournal } from '../../src/bulk/index.js';
import { createClerk } from '../../src/index.js';

const [baseUrl = '', journal = '', count = ''] = process.argv.slice(2);
const clerk = createClerk({ secretKey: 'sk_test_bulk', baseUrl });

function* rows() {
  for (let i = 1; i <= Number(count); i++)
    yield { external_id: `row_${i}`, email_address: [`row_${i}@example.com`], skip_password_requirement: true };
}

const result = await bulk(rows(), {
  key: (row) => row.external_id,
  run: (row, options) => clerk.users.create(row, options),
  settle: async (row, options) => (await clerk.users.list({ external_id: [row.external_id] }, options))[0],
  journal: fileJournal(journal),
  concurrency: 16,
});
console.log(JSON.stringify(result));
