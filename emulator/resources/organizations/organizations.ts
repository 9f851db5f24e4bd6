import type { Organization } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { contains, pageOf } from '../../engine/lists.js';
import { mergeMetadata } from '../shared/metadata.js';
import type { OrganizationMembershipRow } from '../../store/organization-rows.js';
import { freeSlug, slugOf } from '../shared/slug.js';
import type { State } from '../../store/state.js';
import { deleteAPIKeysOf } from '../credentials/api-keys.js';
import { nameOfImage } from '../shared/images.js';
import {
  lacksManager,
  orderBy,
  organizationOf,
  pendingInvitations,
  rejectBlank,
  signed,
  whileEnabled,
} from './rules.js';
import { creatorRole, initialRoleSet, isHeld } from './role-rules.js';
import { leave } from '../sessions/sessions.js';
import { timeOf } from '../users/rows.js';

const DEFAULT_LOGO = 'https://img.example.com/organizations/default.png';

interface Wanted {
  include_members_count?: boolean | undefined;
  include_missing_member_with_elevated_permissions?: boolean | undefined;
}

/** An organization as it is shown, with what a query asks for. */
function shown(state: State, organization: Organization, wanted: Wanted): Organization {
  const { id } = organization;
  const counts = wanted.include_members_count && {
    members_count: state.table('organization_memberships').count('organization', id),
    pending_invitations_count: pendingInvitations(state, id).length,
  };
  const lacks = wanted.include_missing_member_with_elevated_permissions && {
    missing_member_with_elevated_permissions: lacksManager(state, id),
  };
  return { ...organization, ...counts, ...lacks };
}

/** Rejects a slug that an organization can't have. @param except - the organization whose slug it may be */
function checkSlug(state: State, slug: string, except?: Organization): void {
  if (state.settings('/instance/organization_settings').slug_disabled) {
    throw new ApiError(403, 'organization_slug_disabled', 'Organizations of this instance have no slugs');
  }
  if (!/^[a-z\d-]{1,256}$/.test(slug)) {
    const message = 'slug may have lower-case letters, digits and dashes';
    throw invalidField('slug', message, 'form_param_format_invalid');
  }
  const taken = state.table('organizations').get(slug);
  if (taken && taken.id !== except?.id) {
    throw invalidField('slug', `The slug ${slug} is taken`, 'form_identifier_exists');
  }
}

/** A slug for an organization that was given none. */
function slugFor(state: State, name: string): string {
  if (state.settings('/instance/organization_settings').slug_disabled) return '';
  const wanted = slugOf(name).slice(0, 200) || 'organization';
  return freeSlug(state, wanted, (slug) => state.table('organizations').get(slug) !== undefined);
}

/** The key of a role set that a body names. */
function roleSetKey(state: State, key: string): string {
  const set = state.table('role_sets').get(key);
  if (!set) throw invalidField('role_set_key', `There is no role set ${key}`);
  return set.key;
}

/** Rejects a role set without a role that someone in the organization has. */
function rejectRolesOutside(state: State, organization: Organization, setKey: string): void {
  const ids = state.table('role_sets').get(setKey)?.role_ids ?? [];
  const roles = state.table('organization_roles').rows();
  const lost = roles.find(
    ({ id, key }) => !ids.includes(id) && isHeld(state, key, (other) => other === organization.id),
  );
  if (!lost) return;
  const message = `Members have the role ${lost.key}, which ${setKey} does not have`;
  throw invalidField('role_set_key', message);
}

/** Rejects a user who can't create an organization. */
function checkCreator(state: State, userId: string): void {
  const user = state.table('users').get(userId);
  if (!user) throw invalidField('created_by', `No user was found with the ID ${userId}`);
  const most = user.create_organizations_limit ?? 0;
  if (most === 0 || state.table('organizations').count('created_by', userId) < most) return;
  throw new ApiError(
    403,
    'organization_creation_limit_exceeded',
    `The user ${userId} may create ${most} organizations`,
  );
}

/** Makes whoever creates an organization its first member. */
function addCreator(
  state: State,
  { id, role_set_key: setKey, created_at: createdAt }: Organization,
  userId: string,
): void {
  const set = state.table('role_sets').get(setKey ?? '');
  const { creator_role: role } = state.settings('/instance/organization_settings');
  state.table('organization_memberships').insert<OrganizationMembershipRow>({
    id: state.nextId('orgmem'),
    organization_id: id,
    user_id: userId,
    role: (set && creatorRole(state, set)?.key) ?? role,
    public_metadata: {},
    private_metadata: {},
    created_at: createdAt,
    updated_at: state.now(),
  });
}

export const organizationHandlers: HandlersOf = (state) => {
  const organizations = state.table('organizations');
  const memberships = state.table('organization_memberships');
  const invitations = state.table('organization_invitations');
  const domains = state.table('organization_domains');
  const find = (id: string) => organizationOf(state, id);
  const change = (organization: Organization, changes: Partial<Organization>) =>
    organizations.update(organization, { ...changes, updated_at: state.now() });
  const organizationsOf = (userIds: string[]) =>
    new Set(userIds.flatMap((id) => memberships.by('user', id)).map((membership) => membership.organization_id));

  return whileEnabled(state, {
    ListOrganizations({ query }) {
      const [users, ids] = [signed(query.user_id), signed(query.organization_id)];
      const kept = [ids.kept && new Set(ids.kept), users.kept && organizationsOf(users.kept)].filter(
        (set) => set !== undefined,
      );
      const excluded = [new Set(ids.excluded), organizationsOf(users.excluded)];
      const { query: text, order_by: by = '-created_at' } = query;
      const found = organizations
        .rows()
        .filter(({ id }) => kept.every((set) => set.has(id)) && !excluded.some((set) => set.has(id)))
        .filter(({ id, name, slug }) => !text || id === text || contains(text, name, slug));
      const ordered = orderBy(found, by, {
        name: ({ name }) => name,
        created_at: (organization) => organization.created_at,
        members_count: ({ id }) => memberships.count('organization', id),
      });
      return { data: pageOf(ordered, query).map((row) => shown(state, row, query)), total_count: found.length };
    },
    CreateOrganization({ body, newId }) {
      const { name, slug, created_by: creator, created_at: createdAt, role_set_key: setKey } = body;
      rejectBlank('name', name);
      if (typeof slug === 'string') checkSlug(state, slug);
      if (typeof creator === 'string') checkCreator(state, creator);
      const settings = state.settings('/instance/organization_settings');
      const now = state.now();
      const created = typeof createdAt === 'string' ? timeOf('created_at', createdAt) : now;
      const key = typeof setKey === 'string' ? roleSetKey(state, setKey) : (initialRoleSet(state)?.key ?? null);
      const organization = organizations.insert<Organization>({
        object: 'organization',
        id: newId('org'),
        name,
        slug: slug ?? slugFor(state, name),
        image_url: DEFAULT_LOGO,
        has_image: false,
        max_allowed_memberships: body.max_allowed_memberships ?? settings.max_allowed_memberships,
        admin_delete_enabled: settings.admin_delete_enabled,
        public_metadata: body.public_metadata ?? {},
        private_metadata: body.private_metadata ?? {},
        ...(typeof creator === 'string' ? { created_by: creator } : {}),
        created_at: created,
        updated_at: now,
        role_set_key: key,
      });
      if (typeof creator === 'string') addCreator(state, organization, creator);
      return organization;
    },
    GetOrganization: ({ params, query }) => shown(state, find(params.organization_id), query),
    UpdateOrganization({ params, body }) {
      const organization = find(params.organization_id);
      const { name, slug, created_at: createdAt, role_set_key: setKey } = body;
      rejectBlank('name', name);
      if (typeof slug === 'string') checkSlug(state, slug, organization);
      const created = typeof createdAt === 'string' ? timeOf('created_at', createdAt) : organization.created_at;
      const key = typeof setKey === 'string' ? roleSetKey(state, setKey) : organization.role_set_key;
      if (typeof key === 'string' && key !== organization.role_set_key) rejectRolesOutside(state, organization, key);
      return change(organization, {
        name: name ?? organization.name,
        slug: slug ?? organization.slug,
        max_allowed_memberships: body.max_allowed_memberships ?? organization.max_allowed_memberships,
        admin_delete_enabled: body.admin_delete_enabled ?? organization.admin_delete_enabled,
        public_metadata: body.public_metadata ?? organization.public_metadata,
        private_metadata: body.private_metadata ?? organization.private_metadata ?? {},
        created_at: created,
        role_set_key: key ?? null,
      });
    },
    DeleteOrganization({ params }) {
      const organization = find(params.organization_id);
      const { id, slug } = organization;
      for (const row of memberships.by('organization', id)) memberships.delete(row);
      for (const row of invitations.by('organization', id)) invitations.delete(row);
      for (const row of domains.by('organization', id)) domains.delete(row);
      leave(state, id);
      deleteAPIKeysOf(state, id);
      organizations.delete(organization);
      return { object: 'organization', id, ...(slug ? { slug } : {}), deleted: true };
    },
    ReplaceOrganizationMetadata({ params, body }) {
      const organization = find(params.organization_id);
      return change(organization, {
        public_metadata: body.public_metadata ?? organization.public_metadata,
        private_metadata: body.private_metadata ?? organization.private_metadata ?? {},
      });
    },
    MergeOrganizationMetadata({ params, body }) {
      const organization = find(params.organization_id);
      return change(organization, {
        public_metadata: mergeMetadata(organization.public_metadata, body.public_metadata ?? {}),
        private_metadata: mergeMetadata(organization.private_metadata ?? {}, body.private_metadata ?? {}),
      });
    },
    async UploadOrganizationLogo({ params, body }) {
      const { file, uploader_user_id: uploader } = body;
      if (uploader !== undefined && !state.table('users').get(uploader)) throw notFound('user', uploader);
      const url = `https://img.example.com/organizations/${params.organization_id}/${await nameOfImage(file)}`;
      // Found only now: others may have changed it while the file was read.
      const updated = change(find(params.organization_id), { image_url: url, has_image: true });
      return { ...updated, image_url: url, logo_url: url };
    },
    DeleteOrganizationLogo: ({ params }) =>
      change(find(params.organization_id), { image_url: DEFAULT_LOGO, has_image: false }),
  });
};
