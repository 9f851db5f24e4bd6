// What requests without a handler change, beyond the fields that their bodies and responses share.
import type { Outcome } from '../engine/collections.js';
import type { operations } from '../types.js';
import { isObject } from '../store/json.js';
import type { Row } from '../store/table.js';

/** An amount of money, of the currency that a sample has. */
const money = (amount: unknown, like: unknown): unknown =>
  isObject(like) && typeof amount === 'number'
    ? { ...like, amount, amount_formatted: (amount / 100).toFixed(2) }
    : like;

/** A price with its fees, which say the same as its amounts. */
const priceOf: Outcome = ({ body, row }) => ({
  fee: money(row['amount'], row['fee']),
  annual_monthly_amount: body['annual_monthly_amount'] ?? 0,
  annual_monthly_fee: money(body['annual_monthly_amount'], null),
  description: body['description'] ?? null,
  is_default: false,
});

const ledgerEntryOf: Outcome = ({ body, row }) => ({
  amount: money(body['action'] === 'decrease' ? -Number(body['amount']) : body['amount'], row['amount']),
  note: body['note'] ?? null,
});

/** What somebody has to look up at the identity provider. */
const idpFields = [
  'idp_certificate',
  'idp_certificate_expires_at',
  'idp_certificate_issued_at',
  'idp_entity_id',
  'idp_metadata_url',
  'idp_sso_url',
];

/** Nothing is known of the identity provider of a new connection if its body says nothing of one. */
function unknownIdp(made: Row, body: Row): Row {
  if (idpFields.some((name) => name in body)) return {};
  const unknown = idpFields.filter((name) => name in made).map((name): [string, null] => [name, null]);
  return { ...Object.fromEntries(unknown), idp_certificates: [] };
}

/** Texts and switches of a body that an object has too. */
const shared = (body: Row, made: Row): Row =>
  Object.fromEntries(
    Object.entries(body).filter(([name, value]) => typeof value !== 'object' && typeof value === typeof made[name]),
  );

const rowOf = (value: unknown): Row => (isObject(value) ? value : {});

/** A connection speaks one protocol. */
const byProtocol =
  (isNew: boolean): Outcome =>
  ({ body, row }) => {
    if (!String(row['provider']).startsWith('saml')) return { saml_connection: null };
    const [made, saml] = [rowOf(row['saml_connection']), rowOf(body['saml'])];
    const connection = { ...made, ...shared(saml, made), ...(isNew && unknownIdp(made, saml)) };
    return { oauth_config: null, saml_connection: connection };
  };

const samlConnectionOf: Outcome = ({ body, row }) => {
  const domains: unknown[] = Array.isArray(body['domains']) ? body['domains'] : [body['domain']];
  return { ...unknownIdp(row, body), domains, domain: domains[0] };
};

/** What is billed to a user in a sample, billed to an organization. */
function forOrganization(value: unknown, id: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => forOrganization(part, id));
  if (!isObject(value)) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, forOrganization(part, id)]));
  if ('for_payer_type' in parts) return { ...parts, for_payer_type: 'org' };
  if (parts['object'] !== 'commerce_payer') return parts;
  const person = { user_id: null, first_name: null, last_name: null, email: null };
  return { ...parts, ...person, organization_id: id, organization_name: 'Acme' };
}

export const outcomes: Partial<Record<keyof operations, Outcome>> = {
  AdjustOrganizationBillingCreditBalance: ledgerEntryOf,
  AdjustUserBillingCreditBalance: ledgerEntryOf,
  CancelCommerceSubscriptionItem: ({ query, now }) =>
    query['end_now'] === true
      ? { status: 'ended', canceled_at: now, ended_at: now, next_payment: null }
      : { status: 'canceled', canceled_at: now, next_payment: null },
  CreateBillingPrice: priceOf,
  CreateBillingPriceTransition: ({ body, row: { subscription_item: item, transition } }) => ({
    subscription_item: { ...(item as Row), price_id: body['to_price_id'] },
    transition: {
      ...(transition as Row),
      previous_price: { ...((transition as Row)['previous_price'] as Row), id: body['from_price_id'] },
    },
  }),
  CreateEnterpriseConnection: byProtocol(true),
  CreateSAMLConnection: samlConnectionOf,
  ExtendBillingSubscriptionItemFreeTrial: ({ body }) => ({
    is_free_trial: true,
    period_end: Date.parse(String(body['extend_to'])),
  }),
  GetOrganizationBillingSubscription: ({ params, row }) => forOrganization(row, params['organization_id']) as Row,
  RemoveBillingSubscriptionItemDiscount: () => ({ status: 'removed' }),
  RevokeUserTrustedDevice: ({ now }) => ({ status: 'revoked', revoked_at: now }),
  UpdateEnterpriseConnection: byProtocol(false),
};
