import type { AddDomainBody, Domain, ProxyCheck, UpdateDomainBody, VerifyDomainProxyBody } from '../types.js';
import { notFound, Refusal } from './answers.js';
import type { Handlers } from './handlers.js';
import type { State } from './state.js';

/** How long the check of a proxy waits for it, in ms. */
const CHECK_TIMEOUT = 2_000;

const isLoopback = (url: URL) =>
  url.hostname === 'localhost' || url.hostname === '[::1]' || url.hostname.startsWith('127.');

function proxyUrlOf(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) return url;
  throw new Refusal(422, 'form_param_format_invalid', 'proxy_url must be an https URL', { param_name: 'proxy_url' });
}

/** Whether a proxy answers. One that is not on this machine is not asked, and counts as working. */
async function answers(proxyUrl: URL): Promise<boolean> {
  if (!isLoopback(proxyUrl)) return true;
  const url = `${proxyUrl.href.replace(/\/$/, '')}/v1/proxy-health`;
  const signal = AbortSignal.timeout(CHECK_TIMEOUT);
  return fetch(url, { signal }).then(
    (response) => response.ok,
    () => false,
  );
}

export function domainHandlers(state: State): Handlers {
  const find = (id: string): Domain => {
    const domain = state.domains.get(id);
    if (!domain) throw notFound('domain', id);
    return domain;
  };
  const refuseTaken = (name: string, except?: Domain) => {
    const isTaken = [...state.domains.values()].some((domain) => domain !== except && domain.name === name);
    if (isTaken)
      throw new Refusal(422, 'form_param_value_taken', `The domain ${name} exists already`, { param_name: 'name' });
  };
  const hostsOf = (name: string) => ({
    name,
    frontend_api_url: `https://clerk.${name}`,
    cname_targets: [{ host: `clerk.${name}`, value: 'frontend-api.clerk.services', required: true }],
  });
  const refuseBroken = async (proxyUrl: string) => {
    if (await answers(proxyUrlOf(proxyUrl))) return;
    const meta = { param_name: 'proxy_url' };
    throw new Refusal(422, 'form_param_value_invalid', `No proxy answers at ${proxyUrl}`, meta);
  };
  const check = async (domain: Domain, proxyUrl: string): Promise<ProxyCheck> => {
    const now = state.nextTime();
    return {
      object: 'proxy_check',
      id: state.nextId('proxchk'),
      domain_id: domain.id,
      proxy_url: proxyUrl,
      successful: await answers(proxyUrlOf(proxyUrl)),
      last_run_at: now,
      created_at: now,
      updated_at: now,
    };
  };

  return {
    ListDomains: () => ({ status: 200, body: { data: [...state.domains.values()], total_count: state.domains.size } }),
    async AddDomain({ body }: { body: AddDomainBody }) {
      refuseTaken(body.name);
      if (body.proxy_url) await refuseBroken(body.proxy_url);
      const domain: Domain = {
        object: 'domain',
        id: state.nextId('dmn'),
        is_satellite: true,
        proxy_url: body.proxy_url ?? null,
        accounts_portal_url: null,
        development_origin: '',
        ...hostsOf(body.name),
      };
      state.domains.set(domain.id, domain);
      return { status: 200, body: domain };
    },
    async UpdateDomain({ params, body }: { params: Record<string, string>; body: UpdateDomainBody }) {
      const domain = find(params['domain_id'] ?? '');
      if (body.name) refuseTaken(body.name, domain);
      if (body.proxy_url) await refuseBroken(body.proxy_url);
      if (body.name) Object.assign(domain, hostsOf(body.name));
      if (body.proxy_url !== undefined) domain.proxy_url = body.proxy_url;
      return { status: 200, body: domain };
    },
    DeleteDomain({ params }) {
      const domain = find(params['domain_id'] ?? '');
      if (!domain.is_satellite)
        throw new Refusal(403, 'primary_domain_deletion', 'The primary domain can not be deleted');
      state.domains.delete(domain.id);
      return { status: 200, body: { object: 'domain', id: domain.id, deleted: true } };
    },
    async VerifyDomainProxy({ body }: { body: VerifyDomainProxyBody }) {
      const { domain_id: id, proxy_url: proxyUrl } = body ?? {};
      if (!id) throw new Refusal(422, 'form_param_missing', 'domain_id is missing', { param_name: 'domain_id' });
      if (!proxyUrl) throw new Refusal(422, 'form_param_missing', 'proxy_url is missing', { param_name: 'proxy_url' });
      return { status: 200, body: await check(find(id), proxyUrl) };
    },
  };
}
