// Written by `npm run generate` from openapi/webhooks/2025-04-15. Do not edit: change the spec.

import type {
  DeletedObject,
  Organization,
  OrganizationDomain,
  OrganizationInvitationOrganization,
  OrganizationInvitationUser,
  OrganizationMembership,
  Permission,
  Role,
  SessionActivity,
  User,
  WaitlistEntry,
} from '../../2025-11-10/types.js';

export type {
  DeletedObject,
  Organization,
  OrganizationDomain,
  OrganizationInvitationOrganization,
  OrganizationInvitationUser,
  OrganizationMembership,
  Permission,
  Role,
  SessionActivity,
  User,
  WaitlistEntry,
};

/** The HTTP request that made it happen. */
export interface EventHttpRequest {
  /** IP address of the caller. */
  client_ip?: string;
  /** The caller's `User-Agent`. */
  user_agent?: string;
}

/** What is known of how the event came about. */
export interface EventAttributes {
  /** The HTTP request that made it happen, if it was one. */
  http_request?: EventHttpRequest;
}

/** What every event has around its data. */
export interface WebhookEnvelope {
  /** The kind of this object: always `event`. */
  object: 'event';
  /** What happened, such as `user.created`. */
  type: string;
  /** What is known of how the event came about; absent if nothing is. */
  event_attributes?: EventAttributes;
  /**
   * When it happened, as Unix time in milliseconds, from some parts of Clerk in seconds. It is not fit for
   * ordering: use the `updated_at` of the data.
   */
  timestamp: number;
  /** ID of the instance that it happened in, `ins_...`. */
  instance_id: string;
}

/** A session, with its user. */
export interface SessionEventData {
  /** The kind of this object: always `session`. */
  object: 'session';
  /** The session's ID, `sess_...`. Session tokens carry it as the claim `sid`. */
  id: string;
  /** ID of the user who is signed in, `user_...`. */
  user_id: string;
  /** ID of the client that the session lives on, `client_...`. */
  client_id: string;
  /**
   * Who is really at the keyboard when the user is being impersonated, with that person's ID in `sub`; `null` in
   * an ordinary session.
   */
  actor?: Record<string, unknown> | null;
  /**
   * `active`: in use. `pending`: signed in, with tasks still to do. `ended`: signed out, still known to the
   * client. `removed`: signed out and dropped from the client. `expired`: past its lifetime. `abandoned`: given
   * up on the client. `replaced`: another session took its place. `revoked`: ended by the application's backend
   * or an administrator.
   */
  status: 'active' | 'revoked' | 'ended' | 'expired' | 'removed' | 'abandoned' | 'replaced' | (string & {});
  /**
   * ID of the organization that was active most recently in this session, `org_...`; `null` for none (personal
   * account).
   */
  last_active_organization_id?: string | null;
  /** When the session was last used, as Unix time in milliseconds. */
  last_active_at: number;
  /** Device and place of the most recent use; `null` or absent if not recorded. */
  latest_activity?: SessionActivity;
  /** When the session expires, as Unix time in milliseconds. */
  expire_at: number;
  /** When the session counts as abandoned, as Unix time in milliseconds. */
  abandon_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When the session was opened, as Unix time in milliseconds. */
  created_at: number;
  /** The user of the session. */
  user: User;
}

/** What an event adds to the invitation. */
export interface OrganizationInvitationEventExtra {
  /** What may be shown of the organization; `null` if nothing may. */
  public_organization_data?: OrganizationInvitationOrganization | null;
}

/** An invitation to join an organization, as the API returns it, with what may be shown of the organization. */
export interface OrganizationInvitationEventData {
  /** The kind of this object: always `organization_invitation`. */
  object: 'organization_invitation';
  /** The invitation's ID, `orginv_...`. */
  id: string;
  /** The address that is invited. */
  email_address: string;
  /** Key of the role the new member will have, such as `org:member`. */
  role: string;
  /** Name of that role, for display. */
  role_name: string;
  /** ID of the organization to join, `org_...`. */
  organization_id?: string;
  /** User ID of whoever sent it, `user_...`; `null` if no user is named. */
  inviter_id: string | null;
  /** What may be shown of the inviter; `null` if no user is named. */
  public_inviter_data: OrganizationInvitationUser;
  /** `pending`: open. `accepted`: the person has joined. `revoked`: withdrawn. `expired`: its time has run out. */
  status?: string;
  /** Becomes the membership's public metadata on acceptance; the frontend can read it, only the backend writes it. */
  public_metadata: {
    [key: string]: unknown;
  };
  /** Becomes the membership's private metadata on acceptance; only the backend reads and writes it. */
  private_metadata?: {
    [key: string]: unknown;
  };
  /** The link to accept it with; `null` when there is none to hand out. */
  url: string | null;
  /** When the link stops working, as Unix time in milliseconds; `null` if it has no end. */
  expires_at: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** What the event adds to the invitation. */
  data?: OrganizationInvitationEventExtra;
}

/** An invitation to join an organization that a user has accepted. */
export interface OrganizationInvitationAcceptedEventData {
  /** The kind of this object: always `organization_invitation`. */
  object: 'organization_invitation';
  /** The invitation's ID, `orginv_...`. */
  id: string;
  /** The address that is invited. */
  email_address: string;
  /** Key of the role the new member will have, such as `org:member`. */
  role: string;
  /** Name of that role, for display. */
  role_name: string;
  /** ID of the organization to join, `org_...`. */
  organization_id?: string;
  /** User ID of whoever sent it, `user_...`; `null` if no user is named. */
  inviter_id: string | null;
  /** What may be shown of the inviter; `null` if no user is named. */
  public_inviter_data: OrganizationInvitationUser;
  /** `pending`: open. `accepted`: the person has joined. `revoked`: withdrawn. `expired`: its time has run out. */
  status?: string;
  /** Becomes the membership's public metadata on acceptance; the frontend can read it, only the backend writes it. */
  public_metadata: {
    [key: string]: unknown;
  };
  /** Becomes the membership's private metadata on acceptance; only the backend reads and writes it. */
  private_metadata?: {
    [key: string]: unknown;
  };
  /** The link to accept it with; `null` when there is none to hand out. */
  url: string | null;
  /** When the link stops working, as Unix time in milliseconds; `null` if it has no end. */
  expires_at: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** ID of the user who accepted it, `user_...`. */
  user_id: string;
  /** What the event adds to the invitation. */
  data: OrganizationInvitationEventExtra;
}

/** An email that Clerk has composed. If `delivered_by_clerk` is false, the application sends it. */
export interface EmailEventData {
  /** The email's ID, `ema_...`. */
  id: string;
  /** The kind of this object. */
  object: string;
  /** Slug of the template that it was composed with, such as `verification_code`; `null` if there was none. */
  slug: string | null;
  /** The part of the sender address before the `@`. */
  from_email_name: string;
  /** The part of the reply address before the `@`; `null` if replies go to the sender. */
  reply_to_email_name?: string | null;
  /** The address of the recipient. */
  to_email_address?: string;
  /** ID of the email address, `idn_...`, if it belongs to a user; else `null`. */
  email_address_id?: string | null;
  /** ID of the recipient, `user_...`; `null` if it goes to nobody who is a user. */
  user_id?: string | null;
  /** The subject line. */
  subject?: string;
  /** The text as HTML. */
  body?: string;
  /** The text without HTML; `null` if there is none. */
  body_plain?: string | null;
  /** How far its delivery is, such as `queued`. */
  status?: string;
  /** The values that the template was filled with, such as a code or the name of the application. */
  data: Record<string, unknown>;
  /** Whether Clerk sends it. If not, the application has to. */
  delivered_by_clerk: boolean;
}

/** A text message that Clerk has composed. If `delivered_by_clerk` is false, the application sends it. */
export interface SmsEventData {
  /** The kind of this object. */
  object: string;
  /** The message's ID, `sms_...`. */
  id: string;
  /**
   * Slug of the template that it was composed with, such as `verification_code`; `null` or absent if there was
   * none.
   */
  slug?: string | null;
  /** The number of the sender. */
  from_phone_number: string;
  /** The number of the recipient. */
  to_phone_number: string;
  /** ID of the phone number, `idn_...`, if it belongs to a user; else `null`. */
  phone_number_id?: string | null;
  /** ID of the recipient, `user_...`; `null` if it goes to nobody who is a user. */
  user_id?: string | null;
  /** The text. */
  message: string;
  /** How far its delivery is, such as `queued`. */
  status: string;
  /** The values that the template was filled with, such as a code or the name of the application. */
  data: Record<string, unknown>;
  /** Whether Clerk sends it. If not, the application has to. */
  delivered_by_clerk: boolean;
  /** When it was composed, as Unix time in milliseconds. */
  created_at_ms: number;
}

/** Who pays: a user or an organization. The fields of the other kind are empty. */
export interface EventPayer {
  /** The kind of this object: always `commerce_payer`. */
  object?: 'commerce_payer';
  /** The payer's ID, which is neither the user's nor the organization's. */
  id: string;
  /** The user's ID, `user_...`; empty if an organization pays. */
  user_id: string;
  /** The user's first name; empty if an organization pays. */
  first_name: string;
  /** The user's last name; empty if an organization pays. */
  last_name: string;
  /** The user's email address; empty if an organization pays. */
  email: string;
  /** The organization's ID, `org_...`; empty if a user pays. */
  organization_id: string;
  /** The organization's name; empty if a user pays. */
  organization_name: string;
  /** Address of the user's image or the organization's logo. */
  image_url: string;
  /** When it was created, as Unix time in milliseconds. */
  created_at?: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at?: number;
}

/** The price of a unit within a range of blocks. */
export interface EventUnitPriceTier {
  /** The first block of the range, from 1. */
  starts_at_block: number;
  /** The last block of the range; `null` if the range has no end. */
  ends_after_block: number | null;
  /** Price of a block, in the smallest unit of the currency. */
  amount_per_block: number;
  /** Code of the currency, such as `USD`. */
  currency: string;
}

/** What a plan charges for units of one kind, such as seats. */
export interface EventUnitPrice {
  /** What is counted, such as `seats`. */
  name: string;
  /** How many units make a block. */
  block_size: number;
  /** The prices, by how many blocks there are. */
  tiers: EventUnitPriceTier[];
}

/** The plan that an item of a subscription is for. */
export interface SubscriptionItemPlan {
  /** The plan's ID, `cplan_...`. */
  id: string;
  /** The plan's slug. */
  slug: string;
  /** The plan's name. */
  name: string;
  /** Whether it is charged again each period. */
  is_recurring: boolean;
  /** Price of a period, in the smallest unit of the currency. */
  amount: number;
  /** Code of the currency, such as `USD`. */
  currency: string;
  /** What the plan charges for units, such as seats. */
  unit_prices?: EventUnitPrice[];
}

/** How many seats an item covers. */
export interface EventSeats {
  /** How many seats there are; `null` for any number. */
  quantity: number | null;
}

/** An item of a subscription: one plan, with its status and current period. */
export interface SubscriptionItemEventData {
  /** The kind of this object: always `commerce_subscription_item`. */
  object: 'commerce_subscription_item';
  /** The item's ID. */
  id: string;
  /**
   * `active`: in effect. `upcoming`: starts later. `canceled`: is not renewed. `past_due`: its payment is
   * overdue. `incomplete`: waits for its first payment. `abandoned`: given up before it began. `ended`: over.
   */
  status: 'abandoned' | 'active' | 'canceled' | 'ended' | 'incomplete' | 'past_due' | 'upcoming' | (string & {});
  /** Whether it is in its free trial. */
  is_free_trial: boolean;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** Start of the current period, as Unix time in milliseconds. */
  period_start: number;
  /** End of the current period, as Unix time in milliseconds; `null` if it has none, as on a free plan. */
  period_end: number | null;
  /** How long a period is: `month` or `annual`. */
  interval: string;
  /** The plan's ID, `cplan_...`; `null` if there is none. */
  plan_id: string | null;
  /** The plan; `null` if there is none. */
  plan: SubscriptionItemPlan | null;
  /** Who pays. */
  payer?: EventPayer;
  /** ID of the subscription that it is a part of; `null` if there is none. */
  subscription_id: string | null;
  /** The seats that it covers, if it is counted in seats. */
  seats?: EventSeats;
}

/** The subscription of a payer, with its items. */
export interface SubscriptionEventData {
  /** The kind of this object: always `commerce_subscription`. */
  object: 'commerce_subscription';
  /** The subscription's ID. */
  id: string;
  /**
   * `active`: in effect. `past_due`: a payment is overdue. `canceled`: is not renewed. `incomplete`: waits for
   * its first payment. `abandoned`: given up before it began. `ended`: over.
   */
  status: 'ended' | 'canceled' | 'abandoned' | 'past_due' | 'active' | 'incomplete' | (string & {});
  /** When it took effect, as Unix time in milliseconds; `null` if it has not. */
  active_at: number | null;
  /** When it was canceled, as Unix time in milliseconds; `null` if it was not. */
  canceled_at: number | null;
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it ended, as Unix time in milliseconds; `null` if it has not. */
  ended_at: number | null;
  /** When its payment became overdue, as Unix time in milliseconds; `null` if it is not. */
  past_due_at: number | null;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** ID of the latest payment; `null` if there is none. */
  latest_payment_id: string | null;
  /** ID of whoever pays. */
  payer_id: string;
  /** Who pays. */
  payer: EventPayer;
  /** ID of the payment method; `null` if there is none. */
  payment_source_id: string | null;
  /** The items that it consists of. */
  items: SubscriptionItemEventData[];
}

/** Why a payment failed. */
export interface EventPaymentFailure {
  /** What went wrong, as a code of the payment gateway. */
  code: string;
  /** Why the card was declined, as a code of the payment gateway. */
  decline_code: string;
}

/** Who receives the money: an account of the application at a payment gateway. */
export interface EventPayee {
  /** The payee's ID. */
  id: string;
  /** Which payment gateway it is, such as `stripe`. */
  gateway_type: string;
  /** ID of the account at the payment gateway. */
  gateway_external_id: string;
  /** State of that account, such as `active`. */
  gateway_status: string;
}

/** An amount of money, with its currency and a form to show. */
export interface EventMoney {
  /** The amount in the smallest unit of the currency, such as cents. */
  amount: number;
  /** The amount in the main unit of the currency as text, such as `10.00`. */
  amount_formatted: string;
  /** Code of the currency, such as `USD`. */
  currency: string;
  /** Symbol of the currency, such as `$`. */
  currency_symbol: string;
}

/** What one kind of unit adds to a total. */
export interface EventUnitTotal {
  /** What is counted, such as `seats`. */
  name?: string;
  /** Price of one, in the smallest unit of the currency. */
  amount?: number;
  /** How many there are; `null` for any number. */
  quantity?: number | null;
  /** What they cost together, in the smallest unit of the currency. */
  total?: number;
  /** Code of the currency, such as `USD`. */
  currency?: string;
}

/** How the amount of a payment adds up. */
export interface EventTotals {
  /** The amount before taxes. */
  subtotal: EventMoney;
  /** The taxes. */
  tax_total: EventMoney;
  /** What is charged. */
  grand_total: EventMoney;
  /** What each kind of unit adds to the amount. */
  per_unit_totals?: EventUnitTotal[];
}

/** The payment method that was charged. */
export interface EventPaymentSource {
  /** The payment method's ID. */
  id: string;
  /** Which payment gateway it is kept at, such as `stripe`. */
  gateway: string;
  /** ID of the payment method at the gateway. */
  gateway_external_id: string;
  /** ID of the account at the gateway that it belongs to; `null` if there is none. */
  gateway_external_account_id: string | null;
  /** What kind of payment method it is. */
  payment_method: 'link' | 'card' | (string & {});
  /** Whether it can still be charged (`active`) or not (`disconnected`). */
  status: 'active' | 'disconnected' | (string & {});
  /** Brand of the card, such as `visa`; `null` if it is no card. */
  card_type: string | null;
  /** The last four digits of the card; `null` if it is no card. */
  last4: string | null;
}

/** The plan of an item that a payment is for. */
export interface EventPlan {
  /** The plan's ID, `cplan_...`. */
  id: string;
  /** The plan's slug. */
  slug: string;
  /** The plan's name. */
  name: string;
  /** Whether it is charged again each period. */
  is_recurring: boolean;
  /** Price of a period, in the smallest unit of the currency. */
  amount: number;
  /** Code of the currency, such as `USD`. */
  currency: string;
}

/**
 * Credit for the unused part of a billing cycle.
 *
 * @deprecated use `proration` of `credits`.
 */
export interface EventProrationCredit {
  /** The credit. */
  amount: EventMoney;
  /** How many days of the cycle are left. */
  cycle_days_remaining: number;
  /** How many days the cycle has. */
  cycle_days_total: number;
  /** Which part of the cycle is left, in percent. */
  cycle_remaining_percent: number;
}

/** Credit from the balance of the payer. */
export interface EventPayerCredit {
  /** What of the balance is used. */
  applied_amount: EventMoney;
  /** What of the balance is left. */
  remaining_balance: EventMoney;
}

/** The credit that lowers the price of an item, by where it comes from. */
export interface EventCredits {
  /** Credit for the unused part of a cycle; `null` if there is none. */
  proration?: EventProrationCredit | null;
  /** Credit from the balance of the payer; `null` if there is none. */
  payer?: EventPayerCredit | null;
  /** All credit together. */
  total: EventMoney;
}

/** An item of a subscription, as the payment for it shows it. */
export interface PaymentAttemptItem {
  /** The item's ID. */
  id: string;
  /** The kind of this object: always `commerce_subscription_item`. */
  object: 'commerce_subscription_item';
  /**
   * `active`: in effect. `upcoming`: starts later. `canceled`: is not renewed. `past_due`: its payment is
   * overdue. `incomplete`: waits for its first payment. `abandoned`: given up before it began. `ended`,
   * `expired`: over.
   */
  status:
    'abandoned' | 'active' | 'canceled' | 'ended' | 'expired' | 'incomplete' | 'past_due' | 'upcoming' | (string & {});
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** Start of the current period, as Unix time in milliseconds. */
  period_start: number;
  /** End of the current period, as Unix time in milliseconds. */
  period_end: number;
  /** How long a period is: `month` or `annual`. */
  interval: 'month' | 'annual' | (string & {});
  /** The plan's ID, `cplan_...`; `null` if there is none. */
  plan_id: string | null;
  /** The plan; `null` if there is none. */
  plan: EventPlan | null;
  /** Who pays. */
  payer?: EventPayer;
  /** ID of the subscription that it is a part of. */
  subscription_id?: string;
  /**
   * Credit for the unused part of a billing cycle.
   *
   * @deprecated use `credits`.
   */
  credit?: EventProrationCredit;
  /** The credit that lowers the price; `null` if there is none. */
  credits?: EventCredits | null;
}

/** An attempt to charge a payer. */
export interface PaymentAttemptEventData {
  /** The attempt's ID. */
  id: string;
  /** ID of the instance, `ins_...`. */
  instance_id: string;
  /** ID of the payment that the attempt is for. */
  payment_id: string;
  /**
   * ID of the invoice.
   *
   * @deprecated use `statement_id`.
   */
  invoice_id: string;
  /** ID of the statement that lists the payment. */
  statement_id: string;
  /** ID of the attempt at the payment gateway. */
  gateway_external_id: string;
  /** How it ended: `paid` or `failed`; `pending` until then. */
  status: 'pending' | 'paid' | 'failed' | (string & {});
  /** When it was created, as Unix time in milliseconds. */
  created_at: number;
  /** When it last changed, as Unix time in milliseconds. */
  updated_at: number;
  /** When it was paid, as Unix time in milliseconds; `null` if it was not. */
  paid_at: number | null;
  /** When it failed, as Unix time in milliseconds; `null` if it did not. */
  failed_at: number | null;
  /** Why it failed; `null` if it did not. */
  failed_reason: EventPaymentFailure | null;
  /** The day that the payment is due, as Unix time in milliseconds. */
  billing_date: number;
  /** `checkout`: the payer has just ordered. `recurring`: a period has begun. */
  charge_type: 'checkout' | 'recurring' | (string & {});
  /** Who receives the money. */
  payee: EventPayee;
  /** Who pays. */
  payer: EventPayer;
  /** How the amount adds up. */
  totals: EventTotals;
  /** The payment method that is charged. */
  payment_source: EventPaymentSource;
  /** The items that are paid for. */
  subscription_items: PaymentAttemptItem[];
}

/** A user was created. The data is the new user. */
export type UserCreatedEvent = WebhookEnvelope & {
  /** Always `user.created`. */
  type: 'user.created';
  data: User;
};

/** A user was changed. The data is the user after the change. A sign-in is one as well. */
export type UserUpdatedEvent = WebhookEnvelope & {
  /** Always `user.updated`. */
  type: 'user.updated';
  data: User;
};

/** A user was deleted. The data says which: it has the ID, and nothing else of the user. */
export type UserDeletedEvent = WebhookEnvelope & {
  /** Always `user.deleted`. */
  type: 'user.deleted';
  data: DeletedObject;
};

/** A user signed in. The data is the new session, with the user. */
export type SessionCreatedEvent = WebhookEnvelope & {
  /** Always `session.created`. */
  type: 'session.created';
  data: SessionEventData;
};

/**
 * A user signed in and has tasks to do. The data is the session, with the user. The user is not signed in
 * before the tasks are done.
 */
export type SessionPendingEvent = WebhookEnvelope & {
  /** Always `session.pending`. */
  type: 'session.pending';
  data: SessionEventData;
};

/** A user signed out. The data is the session, with the user. The client still knows the session. */
export type SessionEndedEvent = WebhookEnvelope & {
  /** Always `session.ended`. */
  type: 'session.ended';
  data: SessionEventData;
};

/** A session was removed from its client. The data is the session, with the user. */
export type SessionRemovedEvent = WebhookEnvelope & {
  /** Always `session.removed`. */
  type: 'session.removed';
  data: SessionEventData;
};

/** A session was revoked. The data is the session, with the user. The backend or an administrator has ended it. */
export type SessionRevokedEvent = WebhookEnvelope & {
  /** Always `session.revoked`. */
  type: 'session.revoked';
  data: SessionEventData;
};

/** An organization was created. The data is the new organization. */
export type OrganizationCreatedEvent = WebhookEnvelope & {
  /** Always `organization.created`. */
  type: 'organization.created';
  data: Organization;
};

/** An organization was changed. The data is the organization after the change. */
export type OrganizationUpdatedEvent = WebhookEnvelope & {
  /** Always `organization.updated`. */
  type: 'organization.updated';
  data: Organization;
};

/** An organization was deleted. The data says which. Its memberships, invitations and domains are gone as well. */
export type OrganizationDeletedEvent = WebhookEnvelope & {
  /** Always `organization.deleted`. */
  type: 'organization.deleted';
  data: DeletedObject;
};

/** A domain was added to an organization. The data is the new domain, which may not be verified yet. */
export type OrganizationDomainCreatedEvent = WebhookEnvelope & {
  /** Always `organizationDomain.created`. */
  type: 'organizationDomain.created';
  data: OrganizationDomain;
};

/** A domain of an organization was changed. The data is the domain after the change, such as its verification. */
export type OrganizationDomainUpdatedEvent = WebhookEnvelope & {
  /** Always `organizationDomain.updated`. */
  type: 'organizationDomain.updated';
  data: OrganizationDomain;
};

/** A domain was removed from an organization. The data says which. */
export type OrganizationDomainDeletedEvent = WebhookEnvelope & {
  /** Always `organizationDomain.deleted`. */
  type: 'organizationDomain.deleted';
  data: DeletedObject;
};

/** Someone was invited to an organization. The data is the new invitation. */
export type OrganizationInvitationCreatedEvent = WebhookEnvelope & {
  /** Always `organizationInvitation.created`. */
  type: 'organizationInvitation.created';
  data: OrganizationInvitationEventData;
};

/** An invitation to an organization was accepted. The data is the invitation, with the user who has accepted it. */
export type OrganizationInvitationAcceptedEvent = WebhookEnvelope & {
  /** Always `organizationInvitation.accepted`. */
  type: 'organizationInvitation.accepted';
  data: OrganizationInvitationAcceptedEventData;
};

/** An invitation to an organization was revoked. The data is the invitation, which nobody can accept any more. */
export type OrganizationInvitationRevokedEvent = WebhookEnvelope & {
  /** Always `organizationInvitation.revoked`. */
  type: 'organizationInvitation.revoked';
  data: OrganizationInvitationEventData;
};

/** A user became a member of an organization. The data is the membership, with the organization and the user. */
export type OrganizationMembershipCreatedEvent = WebhookEnvelope & {
  /** Always `organizationMembership.created`. */
  type: 'organizationMembership.created';
  data: OrganizationMembership;
};

/** A member's role or metadata was changed. The data is the membership after the change. */
export type OrganizationMembershipUpdatedEvent = WebhookEnvelope & {
  /** Always `organizationMembership.updated`. */
  type: 'organizationMembership.updated';
  data: OrganizationMembership;
};

/** A user left an organization, or was removed. The data is the membership as it was. */
export type OrganizationMembershipDeletedEvent = WebhookEnvelope & {
  /** Always `organizationMembership.deleted`. */
  type: 'organizationMembership.deleted';
  data: OrganizationMembership;
};

/** A role was created. The data is the new role, with its permissions. */
export type RoleCreatedEvent = WebhookEnvelope & {
  /** Always `role.created`. */
  type: 'role.created';
  data: Role;
};

/** A role was changed. The data is the role after the change, with its permissions. */
export type RoleUpdatedEvent = WebhookEnvelope & {
  /** Always `role.updated`. */
  type: 'role.updated';
  data: Role;
};

/** A role was deleted. The data says which. */
export type RoleDeletedEvent = WebhookEnvelope & {
  /** Always `role.deleted`. */
  type: 'role.deleted';
  data: DeletedObject;
};

/** A permission was created. The data is the new permission. */
export type PermissionCreatedEvent = WebhookEnvelope & {
  /** Always `permission.created`. */
  type: 'permission.created';
  data: Permission;
};

/** A permission was changed. The data is the permission after the change. */
export type PermissionUpdatedEvent = WebhookEnvelope & {
  /** Always `permission.updated`. */
  type: 'permission.updated';
  data: Permission;
};

/** A permission was deleted. The data says which. Roles that had it no longer do. */
export type PermissionDeletedEvent = WebhookEnvelope & {
  /** Always `permission.deleted`. */
  type: 'permission.deleted';
  data: DeletedObject;
};

/** Someone joined the waitlist. The data is the new entry. */
export type WaitlistEntryCreatedEvent = WebhookEnvelope & {
  /** Always `waitlistEntry.created`. */
  type: 'waitlistEntry.created';
  data: WaitlistEntry;
};

/** An entry of the waitlist was changed. The data is the entry after the change, such as its status. */
export type WaitlistEntryUpdatedEvent = WebhookEnvelope & {
  /** Always `waitlistEntry.updated`. */
  type: 'waitlistEntry.updated';
  data: WaitlistEntry;
};

/**
 * An email was composed. Sent for each email to a user, such as a one-time code. If `data.delivered_by_clerk`
 * is false, the application has to send it.
 */
export type EmailCreatedEvent = WebhookEnvelope & {
  /** Always `email.created`. */
  type: 'email.created';
  data: EmailEventData;
};

/**
 * A text message was composed. Sent for each text message to a user, such as a one-time code. If
 * `data.delivered_by_clerk` is false, the application has to send it.
 */
export type SmsCreatedEvent = WebhookEnvelope & {
  /** Always `sms.created`. */
  type: 'sms.created';
  data: SmsEventData;
};

/** A subscription was created. The data is the new subscription, with its items. */
export type SubscriptionCreatedEvent = WebhookEnvelope & {
  /** Always `subscription.created`. */
  type: 'subscription.created';
  data: SubscriptionEventData;
};

/** A subscription was changed. The data is the subscription after the change, with its items. */
export type SubscriptionUpdatedEvent = WebhookEnvelope & {
  /** Always `subscription.updated`. */
  type: 'subscription.updated';
  data: SubscriptionEventData;
};

/** A subscription took effect. The data is the subscription, with its items. */
export type SubscriptionActiveEvent = WebhookEnvelope & {
  /** Always `subscription.active`. */
  type: 'subscription.active';
  data: SubscriptionEventData;
};

/** A payment of a subscription is overdue. The data is the subscription, with its items. */
export type SubscriptionPastDueEvent = WebhookEnvelope & {
  /** Always `subscription.pastDue`. */
  type: 'subscription.pastDue';
  data: SubscriptionEventData;
};

/** An item was given up before it began. The data is the item of the subscription. */
export type SubscriptionItemAbandonedEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.abandoned`. */
  type: 'subscriptionItem.abandoned';
  data: SubscriptionItemEventData;
};

/** An item took effect. The data is the item of the subscription. */
export type SubscriptionItemActiveEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.active`. */
  type: 'subscriptionItem.active';
  data: SubscriptionItemEventData;
};

/**
 * An item was canceled. The data is the item of the subscription, which is in effect until the end of its
 * period.
 */
export type SubscriptionItemCanceledEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.canceled`. */
  type: 'subscriptionItem.canceled';
  data: SubscriptionItemEventData;
};

/** An item ended. The data is the item of the subscription. */
export type SubscriptionItemEndedEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.ended`. */
  type: 'subscriptionItem.ended';
  data: SubscriptionItemEventData;
};

/** A free trial is about to end. The data is the item of the subscription that is in its trial. */
export type SubscriptionItemFreeTrialEndingEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.freeTrialEnding`. */
  type: 'subscriptionItem.freeTrialEnding';
  data: SubscriptionItemEventData;
};

/** An item waits for its first payment. The data is the item of the subscription. */
export type SubscriptionItemIncompleteEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.incomplete`. */
  type: 'subscriptionItem.incomplete';
  data: SubscriptionItemEventData;
};

/** A payment of an item is overdue. The data is the item of the subscription. */
export type SubscriptionItemPastDueEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.pastDue`. */
  type: 'subscriptionItem.pastDue';
  data: SubscriptionItemEventData;
};

/** An item is to start at the end of the period. The data is the item of the subscription. */
export type SubscriptionItemUpcomingEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.upcoming`. */
  type: 'subscriptionItem.upcoming';
  data: SubscriptionItemEventData;
};

/** An item was changed. The data is the item of the subscription after the change. */
export type SubscriptionItemUpdatedEvent = WebhookEnvelope & {
  /** Always `subscriptionItem.updated`. */
  type: 'subscriptionItem.updated';
  data: SubscriptionItemEventData;
};

/** A payment is attempted. The data is the attempt. How it ends, `paymentAttempt.updated` tells. */
export type PaymentAttemptCreatedEvent = WebhookEnvelope & {
  /** Always `paymentAttempt.created`. */
  type: 'paymentAttempt.created';
  data: PaymentAttemptEventData;
};

/** An attempt to pay has succeeded or failed. The data is the attempt with its new status. */
export type PaymentAttemptUpdatedEvent = WebhookEnvelope & {
  /** Always `paymentAttempt.updated`. */
  type: 'paymentAttempt.updated';
  data: PaymentAttemptEventData;
};

/** What each event sends, by its type. */
export interface WebhookPayloads {
  /** A user was created. */
  'user.created': UserCreatedEvent;
  /** A user was changed. */
  'user.updated': UserUpdatedEvent;
  /** A user was deleted. */
  'user.deleted': UserDeletedEvent;
  /** A user signed in. */
  'session.created': SessionCreatedEvent;
  /** A user signed in and has tasks to do. */
  'session.pending': SessionPendingEvent;
  /** A user signed out. */
  'session.ended': SessionEndedEvent;
  /** A session was removed from its client. */
  'session.removed': SessionRemovedEvent;
  /** A session was revoked. */
  'session.revoked': SessionRevokedEvent;
  /** An organization was created. */
  'organization.created': OrganizationCreatedEvent;
  /** An organization was changed. */
  'organization.updated': OrganizationUpdatedEvent;
  /** An organization was deleted. */
  'organization.deleted': OrganizationDeletedEvent;
  /** A domain was added to an organization. */
  'organizationDomain.created': OrganizationDomainCreatedEvent;
  /** A domain of an organization was changed. */
  'organizationDomain.updated': OrganizationDomainUpdatedEvent;
  /** A domain was removed from an organization. */
  'organizationDomain.deleted': OrganizationDomainDeletedEvent;
  /** Someone was invited to an organization. */
  'organizationInvitation.created': OrganizationInvitationCreatedEvent;
  /** An invitation to an organization was accepted. */
  'organizationInvitation.accepted': OrganizationInvitationAcceptedEvent;
  /** An invitation to an organization was revoked. */
  'organizationInvitation.revoked': OrganizationInvitationRevokedEvent;
  /** A user became a member of an organization. */
  'organizationMembership.created': OrganizationMembershipCreatedEvent;
  /** A member's role or metadata was changed. */
  'organizationMembership.updated': OrganizationMembershipUpdatedEvent;
  /** A user left an organization, or was removed. */
  'organizationMembership.deleted': OrganizationMembershipDeletedEvent;
  /** A role was created. */
  'role.created': RoleCreatedEvent;
  /** A role was changed. */
  'role.updated': RoleUpdatedEvent;
  /** A role was deleted. */
  'role.deleted': RoleDeletedEvent;
  /** A permission was created. */
  'permission.created': PermissionCreatedEvent;
  /** A permission was changed. */
  'permission.updated': PermissionUpdatedEvent;
  /** A permission was deleted. */
  'permission.deleted': PermissionDeletedEvent;
  /** Someone joined the waitlist. */
  'waitlistEntry.created': WaitlistEntryCreatedEvent;
  /** An entry of the waitlist was changed. */
  'waitlistEntry.updated': WaitlistEntryUpdatedEvent;
  /** An email was composed. */
  'email.created': EmailCreatedEvent;
  /** A text message was composed. */
  'sms.created': SmsCreatedEvent;
  /** A subscription was created. */
  'subscription.created': SubscriptionCreatedEvent;
  /** A subscription was changed. */
  'subscription.updated': SubscriptionUpdatedEvent;
  /** A subscription took effect. */
  'subscription.active': SubscriptionActiveEvent;
  /** A payment of a subscription is overdue. */
  'subscription.pastDue': SubscriptionPastDueEvent;
  /** An item was given up before it began. */
  'subscriptionItem.abandoned': SubscriptionItemAbandonedEvent;
  /** An item took effect. */
  'subscriptionItem.active': SubscriptionItemActiveEvent;
  /** An item was canceled. */
  'subscriptionItem.canceled': SubscriptionItemCanceledEvent;
  /** An item ended. */
  'subscriptionItem.ended': SubscriptionItemEndedEvent;
  /** A free trial is about to end. */
  'subscriptionItem.freeTrialEnding': SubscriptionItemFreeTrialEndingEvent;
  /** An item waits for its first payment. */
  'subscriptionItem.incomplete': SubscriptionItemIncompleteEvent;
  /** A payment of an item is overdue. */
  'subscriptionItem.pastDue': SubscriptionItemPastDueEvent;
  /** An item is to start at the end of the period. */
  'subscriptionItem.upcoming': SubscriptionItemUpcomingEvent;
  /** An item was changed. */
  'subscriptionItem.updated': SubscriptionItemUpdatedEvent;
  /** A payment is attempted. */
  'paymentAttempt.created': PaymentAttemptCreatedEvent;
  /** An attempt to pay has succeeded or failed. */
  'paymentAttempt.updated': PaymentAttemptUpdatedEvent;
}
