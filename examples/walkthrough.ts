// `npm start`: real calls against an embedded Backend API on loopback, with a line for each attempt.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from '../emulator/index.js';
import { createClerk, isClerkAPIError, paginate } from '../src/index.js';

const colors = process.stdout.isTTY && !process.env['NO_COLOR'];
const paint = (code: number, text: string) => (colors ? `\x1b[${code}m${text}\x1b[0m` : text);
const step = (text: string) => console.log(`\n${paint(1, text)}`);
const result = (text: string) => console.log(`  ${paint(32, '→')} ${text}`);
const trace = (text: string) => console.log(`  ${paint(90, text)}`);

const api = createEmulator();
const baseUrl = await api.listen();
const clerk = createClerk({
  secretKey: 'sk_test_walkthrough',
  baseUrl,
  onResponse: ({ method, url, attempt, status, duration, headers }) => {
    const path = url.slice(baseUrl.length);
    trace(`${method} ${path}  #${attempt}  ${status}  ${duration.toFixed(0)} ms  ${headers.get('authorization')}`);
  },
  onRetry: ({ error, delay }) => trace(`again in ${delay.toFixed(0)} ms: ${error.message}`),
});

// A proxy for the Frontend API, as `enableProxy` wants it to be up.
const proxy = http.createServer((_request, response) => response.end('ok'));
await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
const proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/__clerk`;

try {
  console.log(`An embedded Backend API listens on ${baseUrl}.`);

  step('List the domains');
  const { data: domains } = await clerk.domains.list();
  for (const domain of domains)
    result(`${domain.name}${domain.is_satellite ? ', a satellite' : ', the primary domain'}`);

  step('Add a satellite');
  const satellite = await clerk.domains.create({ name: 'shop.example.com', is_satellite: true });
  result(`${satellite.name} is ${satellite.id}; its DNS wants ${satellite.cname_targets?.[0]?.host}`);

  step('Enable its proxy: check first, then set');
  const broken = await clerk.domains.enableProxy(satellite.id, 'http://127.0.0.1:9/__clerk');
  if (!broken.enabled) result(`nothing responds there: ${broken.reason}, and nothing was changed`);
  const enabled = await clerk.domains.enableProxy(satellite.id, proxyUrl);
  if (enabled.enabled) result(`requests now go through ${enabled.domain.proxy_url}`);

  step('Change a setting of the instance');
  const restrictions = await clerk.instanceSettings.updateRestrictions({ block_disposable_email_domains: true });
  result(`block_disposable_email_domains is ${restrictions.block_disposable_email_domains}`);

  step('Page through 1,200 users');
  const quiet = createClerk({ secretKey: 'sk_test_walkthrough', baseUrl });
  for (let i = 1; i <= 1_200; i++) await quiet.users.create({ email_address: [`user${i}@example.com`] });
  let count = 0;
  for await (const user of paginate(clerk.users.list)) if (user.email_addresses.length > 0) count += 1;
  result(`${count} users`);

  step('Live through a 429 and a 503');
  api.faults.add({ status: 429, headers: { 'retry-after': '1' }, times: 1 });
  const created = await clerk.users.create({ email_address: ['ada@example.com'], first_name: 'Ada' });
  result(`${created.first_name} is ${created.id}: a POST is sent again after a 429, which had no effect`);
  api.faults.add({ status: 503, times: 1 });
  const found = await clerk.users.findByEmail('ada@example.com');
  result(`found ${found?.first_name}: a GET is sent again after a 503`);

  step('Show one error well');
  try {
    await clerk.users.create({ email_address: ['ada@example.com'] });
  } catch (error) {
    if (!isClerkAPIError(error)) throw error;
    result(error.message);
    result(`status ${error.status}, code ${error.code}, trace ${error.traceId}, ${error.attempts} attempt`);
  }

  step('Delete');
  const deleted = await clerk.users.delete(created.id);
  result(`${deleted.object} ${deleted.id} is deleted: ${deleted.deleted}`);
  await clerk.domains.delete(satellite.id);
  result(`${satellite.name} is gone`);
} finally {
  proxy.close();
  await api.close();
}
