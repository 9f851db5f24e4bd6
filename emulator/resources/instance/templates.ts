import type { Template } from '../../types.js';
import { notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import type { State } from '../../store/state.js';
import { given } from '../shared/fields.js';

type Kind = 'email' | 'sms';

/** The templates that each instance has, by their kind. */
const system: Record<Kind, string[]> = {
  email: ['invitation', 'organization_invitation', 'reset_password_code', 'verification_code', 'welcome'],
  sms: ['reset_password_code', 'verification_code'],
};

const nameOf = (slug: string) => slug.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());

const isSystem = (kind: string, slug: string) => Object.hasOwn(system, kind) && system[kind as Kind].includes(slug);

/** What stands in a preview for the variables of a template. */
const shownVariables: Record<string, string> = { 'app.name': 'My app', otp_code: '424242' };

const rendered = (text: string | null | undefined) =>
  text?.replace(/\{\{([\w.]+)\}\}/g, (variable, name: string) =>
    Object.hasOwn(shownVariables, name) ? String(shownVariables[name]) : variable,
  );

/** A template before anyone has changed it. */
function originalOf(state: State, id: string, kind: string, slug: string): Template {
  const now = state.now();
  const canRevert = isSystem(kind, slug);
  const variable = slug.endsWith('_code') ? 'otp_code' : 'app.name';
  return {
    object: 'template',
    id,
    instance_id: state.settings('/instance').id,
    resource_type: canRevert ? 'system' : 'user',
    template_type: kind,
    name: nameOf(slug),
    slug,
    position: 0,
    can_revert: canRevert,
    can_delete: !canRevert,
    can_edit_body: true,
    can_toggle: canRevert,
    subject: kind === 'email' ? nameOf(slug) : null,
    markup: '',
    body: `{{${variable}}}`,
    available_variables: [variable],
    required_variables: slug.endsWith('_code') ? [variable] : [],
    from_email_name: 'notifications',
    reply_to_email_name: '',
    delivered_by_clerk: true,
    enabled: true,
    flagged_as_suspicious: false,
    created_at: now,
    updated_at: now,
  };
}

/** Adds the templates that each instance has. */
export function addTemplates(state: State): void {
  for (const [kind, slugs] of Object.entries(system)) {
    for (const slug of slugs) state.table('templates').insert(originalOf(state, `tmpl_${kind}_${slug}`, kind, slug));
  }
}

export const templateHandlers: HandlersOf = (state) => {
  const templates = state.table('templates');
  const find = ({ template_type: kind, slug }: { template_type: string; slug: string }): Template => {
    const template = templates.get(`${kind}:${slug}`);
    if (template) return template;
    throw notFound(`template of the type ${kind}`, slug);
  };
  return {
    GetTemplateList({ params, query: { limit = 10, offset = 0 } }) {
      const rows = templates.rows().filter((template) => template.template_type === params.template_type);
      return rows.slice(offset, offset + limit);
    },
    GetTemplate: ({ params }) => find(params),
    UpsertTemplate({ params: { template_type: kind, slug }, body, newId }) {
      const template =
        templates.get(`${kind}:${slug}`) ?? templates.insert(originalOf(state, newId('tmpl'), kind, slug));
      return templates.update(template, { ...given(body), resource_type: 'user', updated_at: state.now() });
    },
    RevertTemplate({ params }) {
      const template = find(params);
      const { id = '', template_type: kind = '', slug = '', created_at: created } = template;
      return templates.update(template, {
        ...originalOf(state, id, kind, slug),
        ...(created && { created_at: created }),
      });
    },
    PreviewTemplate({ params, body }) {
      const {
        template_type: kind,
        subject,
        body: text,
        from_email_name: from,
        reply_to_email_name: reply,
      } = {
        ...find(params),
        ...given(body),
      };
      if (kind === 'sms') return { body: rendered(text) };
      return { subject: rendered(subject), body: rendered(text), from_email_name: from, reply_to_email_name: reply };
    },
    ToggleTemplateDelivery({ params, body }) {
      const template = find(params);
      const isDelivered = body?.delivered_by_clerk ?? !template.delivered_by_clerk;
      return templates.update(template, { delivered_by_clerk: isDelivered, updated_at: state.now() });
    },
  };
};
