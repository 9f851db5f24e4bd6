// What codegen and the bump assume of the API's documents. A fork for another API changes this file, and the better names of
// scripts/normalise/names.ts.

/**
 * A version of the API is a date, in `info.version` and in the names of folders; the order of the dates is that of the versions.
 * `source` is that of a regular expression.
 */
export const versionForm = { text: 'YYYY-MM-DD', source: String.raw`\d{4}-\d{2}-\d{2}` };

/** The key under which a document of OpenAPI 3.0 has the events of webhooks. */
export const webhooksKey = 'x-webhooks';

export interface ErrorSchemas {
  /** The body of an error response: an object with the field `errors`. */
  body: string;
  /** An element of that field. */
  element: string;
}

/** The published schemas of errors. A document without them is rejected; a response without a body is taken to have this one. */
export const errorSchemas: ErrorSchemas = { body: 'ClerkErrors', element: 'ClerkError' };

/** What the schemas are called that lack `meta` and the trace ID, as the bodies of some services do. */
export const basicErrorSchemas: ErrorSchemas = { body: 'BasicErrors', element: 'BasicError' };

/** Every request is authenticated by a secret key, as this HTTP scheme. An operation that needs another is rejected. */
export const securityScheme = { name: 'bearerAuth', scheme: 'bearer' };

/** Where parameters may be. Helpers send none in a header or a cookie: the bump drops optional ones, and rejects required ones. */
export const sentParameters: readonly string[] = ['path', 'query'];

/** The keys by which a published document names helpers for its own generator. Without them, `operationId` and tag name a helper. */
export const helperKeys = { namespace: 'x-speakeasy-group', method: 'x-speakeasy-name-override' };

/** Tags whose namespace has another name than the tag. */
export const namespacesOfTags: Record<string, string> = { 'Email & SMS Templates': 'templates' };

/** What the `operationId`s of a tag call its objects, where that is not the tag itself: words that the names of helpers leave out. */
export const nounsOfTags: Record<string, string[][]> = {
  Billing: [['Billing'], ['Commerce']],
  'Instance Settings': [['Instance']],
  'SCIM Directories': [['SCIM', 'Directory'], ['SCIM']],
  Directories: [['Directory']],
  'Proxy Checks': [['Domain', 'Proxy']],
};

/** The operations that return text, although the document does not say so, with their media types. */
export const textResponses: Record<string, string> = { GetPublicInterstitial: 'text/html' };

/** Descriptions of fields that mean the same in every schema. A new schema gets them. */
export const usualFields: Record<string, string> = {
  id: 'The ID of the object.',
  created_at: 'When the object was created, as Unix time in milliseconds.',
  updated_at: 'When the object last changed, as Unix time in milliseconds.',
  total_count: 'How many objects match, on all pages together.',
  data: 'The objects on this page.',
  deleted: 'Always `true`: the object is gone.',
};

/** The key, and its value, by which a published document says that the API may add values to an enum. */
export const openEnumKey = { key: 'x-speakeasy-unknown-values', value: 'allow' };

/** The handwritten helpers of a namespace, in src/extensions/<namespace>.ts. */
export interface Extension {
  /** Its types, each with the schemas that it is generic over. */
  types: Record<string, string[]>;
  /** The other namespaces that it calls. */
  calls: string[];
  /** The generated helpers that it takes the place of. */
  replaces?: string[];
}

/** By namespace. A schema that one of these is generic over must not go, or lose a field that it uses: the type check says so. */
export const extensions: Record<string, Extension | undefined> = {
  domains: {
    types: { DomainHelpers: ['Domain', 'ProxyCheck'], EnableProxyResult: ['Domain', 'ProxyCheck'] },
    calls: ['proxyChecks'],
  },
  invitations: {
    types: { InvitationHelpers: ['Invitation', 'BulkInvitation'], InviteResult: ['Invitation'] },
    calls: [],
  },
  machines: { types: { MachineHelpers: [] }, calls: [] },
  organizations: { types: { OrganizationHelpers: ['Organization'], OrganizationMetadata: [] }, calls: [] },
  users: {
    types: {
      UserHelpers: ['User', 'EmailAddress'],
      ReplacePrimaryEmailResult: ['EmailAddress'],
      UserMetadata: [],
    },
    calls: ['emailAddresses'],
    replaces: ['setProfileImage'],
  },
};
