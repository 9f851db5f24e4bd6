// Calls for the instance: settings, domains, invitations, the waitlist, restrictions, emails, billing.
import { ids, idOf, made, organizationId, page, user, type Calls } from './arguments.js';

const invitation = (emailAddress: string) => ({
  emailAddress,
  expiresInDays: 7,
  ignoreExisting: true,
  notify: false,
  publicMetadata: { plan: 'pro' },
  redirectUrl: 'https://app.example.com',
  templateSlug: 'invitation',
});
const email = {
  to: { address: 'ada@example.com' },
  from: { address: 'hello@example.com', name: 'Hello' },
  replyTo: { address: 'support@example.com' },
  subject: 'Hello',
  html: '<p>Hello</p>',
  text: 'Hello',
  cc: ['bob@example.com'],
  bcc: ['eve@example.com'],
  headers: { 'X-Kind': 'test' },
  attachments: [{ filename: 'a.txt', content: 'YQ==' }],
};

export const instanceCalls: Record<string, Calls> = {
  'allowlistIdentifiers.getAllowlistIdentifierList': [[], [page]],
  'allowlistIdentifiers.createAllowlistIdentifier': [[{ identifier: 'grace@example.com', notify: false }]],
  'allowlistIdentifiers.deleteAllowlistIdentifier': [[idOf('identifier_id', '/allowlist_identifiers')]],
  'blocklistIdentifiers.getBlocklistIdentifierList': [[], [page]],
  'blocklistIdentifiers.createBlocklistIdentifier': [[{ identifier: 'mallory@example.com' }]],
  'blocklistIdentifiers.deleteBlocklistIdentifier': [[idOf('identifier_id', '/blocklist_identifiers')]],
  'betaFeatures.changeDomain': [[{ homeUrl: 'https://other.example.com', isSecondary: false }]],
  'billing.getPlanList': [[], [{ payerType: 'org', ...page }]],
  'billing.cancelSubscriptionItem': [['csub_item_1'], ['csub_item_1', { endNow: true }]],
  'billing.extendSubscriptionItemFreeTrial': [['csub_item_1', { extendTo: new Date('2040-01-01') }]],
  'billing.getOrganizationBillingSubscription': [[organizationId]],
  'billing.getUserBillingSubscription': [[user]],
  'domains.list': [[]],
  'domains.add': [[{ name: 'shop.example.org', is_satellite: true, proxy_url: null }]],
  'domains.update': [
    [{ domainId: idOf('domain_id', '/domains'), name: 'store.example.com', proxy_url: null, is_secondary: false }],
  ],
  'domains.delete': [[idOf('domain_id', '/domains')]],
  'domains.deleteDomain': [[idOf('domain_id', '/domains')]],
  'emails.create': [[email], [{ ...email, to: { userId: user } }, { idempotencyKey: 'once' }]],
  'emails.createBatch': [[[{ ...email, idempotencyKey: 'a' }, email]]],
  'emails.get': made('emails.create', [email], ({ id }) => [id]),
  'instance.get': [[]],
  'instance.update': [
    [
      {
        testMode: true,
        hibp: true,
        enhancedEmailDeliverability: true,
        supportEmail: 'help@example.com',
        clerkJsVersion: '5',
        developmentOrigin: 'http://localhost:3000',
        allowedOrigins: ['https://app.example.com'],
        urlBasedSessionSyncing: true,
        preferredSignInStrategyWhenPasswordRequired: 'otp',
      },
    ],
  ],
  'instance.updateRestrictions': [
    [
      {
        allowlist: false,
        blocklist: true,
        blockEmailSubaddresses: true,
        blockDisposableEmailDomains: true,
        ignoreDotsForGmailAddresses: true,
      },
    ],
  ],
  'instance.getOrganizationSettings': [[]],
  'instance.updateOrganizationSettings': [
    [
      {
        enabled: true,
        maxAllowedMemberships: 50,
        adminDeleteEnabled: true,
        domainsEnabled: true,
        domainsEnrollmentModes: ['automatic_invitation'],
      },
    ],
  ],
  'invitations.getInvitationList': [
    [],
    [{ status: 'pending', query: 'new', orderBy: '-created_at', ...page }],
    [{ orderBy: '+email_address' }],
  ],
  'invitations.createInvitation': [[invitation('x@example.com')]],
  'invitations.createInvitationBulk': [[[invitation('x@example.com'), invitation('y@example.com')]]],
  'invitations.revokeInvitation': [[idOf('invitation_id', '/invitations')]],
  'invitations.deleteInvitation': [[idOf('invitation_id', '/invitations')]],
  'proxyChecks.verify': [[{ domainId: idOf('domain_id', '/domains'), proxyUrl: 'https://shop.example.com/__clerk' }]],
  'redirectUrls.getRedirectUrlList': [[]],
  'redirectUrls.getRedirectUrl': [[idOf('id', '/redirect_urls/')]],
  'redirectUrls.createRedirectUrl': [[{ url: 'https://app.example.com/other' }]],
  'redirectUrls.deleteRedirectUrl': [[idOf('id', '/redirect_urls/')]],
  'waitlistEntries.list': [[], [{ query: 'later', status: 'pending', orderBy: '-created_at', ...page }]],
  'waitlistEntries.create': [[{ emailAddress: 'w@example.com', notify: false }]],
  'waitlistEntries.createBulk': [
    [[{ emailAddress: 'w@example.com', notify: false }, { emailAddress: 'v@example.com' }]],
  ],
  'waitlistEntries.invite': [[ids['waitlist_entry_id']], [ids['waitlist_entry_id'], { ignoreExisting: true }]],
  'waitlistEntries.reject': [[ids['waitlist_entry_id']]],
  'waitlistEntries.delete': [[ids['waitlist_entry_id']]],
  'webhooks.createSvixApp': [[]],
  'webhooks.generateSvixAuthURL': made('webhooks.createSvixApp', [], () => []),
  'webhooks.deleteSvixApp': made('webhooks.createSvixApp', [], () => []),
};
