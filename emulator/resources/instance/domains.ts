import type { ChangeProductionInstanceDomainBody, Domain, ProxyCheck } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { isHostname } from '../shared/identifiers.js';
import { isReachable, proxyUrlOf } from './proxy-check.js';
import type { State } from '../../store/state.js';

/** The domain that comes with the instance. */
export const primaryDomain = (state: State): Domain | undefined =>
  state
    .table('domains')
    .rows()
    .find((domain) => !domain.is_satellite);

/** What hangs on the name of a domain. */
function hostsOf(name: string, isSatellite: boolean) {
  const needs = (host: string, value: string) => ({ host: `${host}.${name}`, value, required: true });
  const frontend = needs('clerk', 'frontend-api.clerk.services');
  return {
    name,
    frontend_api_url: `https://clerk.${name}`,
    accounts_portal_url: isSatellite ? null : `https://accounts.${name}`,
    cname_targets: isSatellite ? [frontend] : [frontend, needs('accounts', 'accounts.clerk.services')],
  };
}

/** Gives a new instance its primary domain. */
export function addPrimaryDomain(state: State): void {
  state.table('domains').insert({
    object: 'domain',
    id: state.nextId('dmn'),
    is_satellite: false,
    proxy_url: null,
    development_origin: '',
    ...hostsOf('example.com', false),
  });
}

export const domainHandlers: HandlersOf = (state) => {
  const domains = state.table('domains');
  const find = (id: string): Domain => {
    const domain = domains.get(id);
    if (!domain) throw notFound('domain', id);
    return domain;
  };
  const isTaken = (name: string, except?: Domain) =>
    domains.rows().some((domain) => domain.id !== except?.id && domain.name === name);
  /** The name as it is kept. Rejects what is none, or another domain's. */
  const nameOf = (given: string, except?: Domain): string => {
    const name = given.toLowerCase();
    if (!isHostname(name)) {
      throw invalidField('name', 'name must be a host name such as shop.example.com', 'form_param_format_invalid');
    }
    if (isTaken(name, except))
      throw invalidField('name', `The domain ${name} exists already`, 'form_param_value_taken');
    return name;
  };
  const rejectBroken = async (proxyUrl: string) => {
    if (await isReachable(proxyUrlOf(proxyUrl))) return;
    throw invalidField('proxy_url', `No proxy responds at ${proxyUrl}`, 'invalid_proxy_configuration');
  };
  const check = async (domain: Domain, proxyUrl: string): Promise<ProxyCheck> => {
    const successful = await isReachable(proxyUrlOf(proxyUrl));
    const now = state.now();
    return {
      object: 'proxy_check',
      id: state.nextId('proxchk'),
      domain_id: domain.id,
      proxy_url: proxyUrl,
      successful,
      last_run_at: now,
      created_at: now,
      updated_at: now,
    };
  };
  /** Moves the instance to the host of a URL. Without a further application, `www.` is no part of its domain. */
  const changePrimary = ({ home_url: url, is_secondary: isSecondary }: ChangeProductionInstanceDomainBody = {}) => {
    if (url === undefined) throw invalidField('home_url', 'home_url is missing', 'form_param_missing');
    const { hostname = '', protocol = '' } = URL.canParse(url) ? new URL(url) : {};
    const name = isSecondary ? hostname : hostname.replace(/^www\./, '');
    if (!/^https?:$/.test(protocol) || !isHostname(name)) {
      throw invalidField('home_url', 'home_url must be a URL such as https://example.com', 'form_param_format_invalid');
    }
    const primary = primaryDomain(state);
    if (isTaken(name, primary))
      throw invalidField('home_url', `The domain ${name} is in use already`, 'home_url_taken');
    if (primary) domains.update(primary, hostsOf(name, false));
    // Everyone is signed out by that.
    const sessions = state.table('sessions');
    for (const session of sessions.rows()) {
      if (session.status === 'active') sessions.update(session, { status: 'ended', updated_at: state.now() });
    }
    return undefined;
  };

  return {
    ListDomains: () => ({ data: domains.rows(), total_count: domains.size }),
    AddDomain({ body, newId, isSeed }) {
      const { proxy_url: proxyUrl = null } = body;
      const add = () =>
        domains.insert<Domain>({
          object: 'domain',
          id: newId('dmn'),
          is_satellite: true,
          proxy_url: proxyUrl,
          development_origin: '',
          ...hostsOf(nameOf(body.name), true), // looks again: another may have come while the proxy was asked
        });
      nameOf(body.name);
      if (proxyUrl !== null) proxyUrlOf(proxyUrl);
      // A seed is taken as it is: its proxy need not be up yet.
      return proxyUrl !== null && !isSeed ? rejectBroken(proxyUrl).then(add) : add();
    },
    async UpdateDomain({ params: { domain_id: id }, body: { name = null, proxy_url: proxyUrl } }) {
      if (name !== null) nameOf(name, find(id));
      if (typeof proxyUrl === 'string') await rejectBroken(proxyUrl);
      const domain = find(id); // again: others may have changed it meanwhile
      return domains.update(domain, {
        ...(name === null ? {} : hostsOf(nameOf(name, domain), domain.is_satellite)),
        ...(proxyUrl === undefined ? {} : { proxy_url: proxyUrl }),
      });
    },
    DeleteDomain({ params }) {
      const domain = find(params.domain_id);
      if (!domain.is_satellite) {
        const message = 'The primary domain can not be deleted';
        throw new ApiError(403, 'operation_not_allowed_on_primary_domain', message);
      }
      domains.delete(domain);
      return { object: 'domain', id: domain.id, deleted: true };
    },
    VerifyDomainProxy({ body: { domain_id: id, proxy_url: proxyUrl } = {} }) {
      if (!id) throw invalidField('domain_id', 'domain_id is missing', 'form_param_missing');
      if (!proxyUrl) throw invalidField('proxy_url', 'proxy_url is missing', 'form_param_missing');
      return check(find(id), proxyUrl);
    },
    ChangeProductionInstanceDomain: ({ body }) => changePrimary(body),
    UpdateProductionInstanceDomain: ({ body }) => changePrimary(body),
  };
};
