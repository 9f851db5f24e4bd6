import type { JWK } from 'jose';
import type { CreateJwtTemplateBody, JwtTemplate, UpdateJwtTemplateBody } from '../../types.js';
import { invalidField, notFound } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { checkKey, readKey } from './template-keys.js';

const LIFETIME = 60;
const CLOCK_SKEW = 5;

/** The algorithm of the key of the instance. */
const ALGORITHM = 'RS256';

/** Claims that each token gets anyway, which a template can't change. */
const reserved = new Set(['azp', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sid', 'sub']);

/** How the tokens of a template are signed. `jwk` is there if the template has a key of its own. */
interface Signing {
  algorithm: string;
  jwk?: JWK;
}

const missing = (name: string) =>
  invalidField(name, `${name} is missing: custom_signing_key needs it`, 'form_param_missing');

/** How tokens are signed after a change. @param own - how they are signed with the template's own key so far, if at all */
function signingOf(body: CreateJwtTemplateBody | UpdateJwtTemplateBody, own?: Required<Signing>): Signing {
  const { custom_signing_key: isCustom = own !== undefined, signing_algorithm: given, signing_key: key } = body;
  if (!isCustom) return { algorithm: ALGORITHM };
  const algorithm = given ?? own?.algorithm;
  if (!algorithm) throw missing('signing_algorithm');
  if (key) return { algorithm, jwk: readKey(algorithm, key) };
  if (!own) throw missing('signing_key');
  checkKey(algorithm, own.jwk);
  return { algorithm, jwk: own.jwk };
}

export const jwtTemplateHandlers: HandlersOf = (state) => {
  const templates = state.table('jwt_templates');
  const keys = state.table('jwt_template_keys');
  const find = (id: string): JwtTemplate => {
    const template = templates.get(id);
    if (!template) throw notFound('JWT template', id);
    return template;
  };
  const check = ({ name, claims }: { name: string; claims: object }, except?: JwtTemplate) => {
    // The name is a part of the path at which tokens are made.
    if (!/^[\w-]{1,255}$/.test(name)) {
      throw invalidField('name', 'name can have letters, digits, _ and -', 'form_param_format_invalid');
    }
    if (templates.by('name', name).some((template) => template.id !== except?.id)) {
      throw invalidField('name', `There is a JWT template ${name} already`, 'duplicate_record');
    }
    const [taken] = Object.keys(claims).filter((claim) => reserved.has(claim));
    if (taken !== undefined) throw invalidField('claims', `The claim ${taken} is reserved: tokens get it anyway`);
  };
  const keepKey = (id: string, jwk: JWK | undefined) => {
    const kept = keys.get(id);
    if (kept && kept.jwk !== jwk) keys.delete(kept);
    if (jwk && kept?.jwk !== jwk) keys.insert({ id, jwk });
  };

  return {
    CreateJWTTemplate({ body, newId }) {
      check(body);
      const { algorithm, jwk } = signingOf(body);
      const now = state.now();
      const template = templates.insert<JwtTemplate>({
        object: 'jwt_template',
        id: newId('jtmp'),
        name: body.name,
        claims: body.claims,
        lifetime: body.lifetime ?? LIFETIME,
        allowed_clock_skew: body.allowed_clock_skew ?? CLOCK_SKEW,
        custom_signing_key: jwk !== undefined,
        signing_algorithm: algorithm,
        created_at: now,
        updated_at: now,
      });
      keepKey(template.id, jwk);
      return template;
    },
    UpdateJWTTemplate({ params, body }) {
      const template = find(params.template_id);
      check(body, template);
      const kept = keys.get(template.id);
      const own = kept && { algorithm: template.signing_algorithm, jwk: kept.jwk };
      const { algorithm, jwk } = signingOf(body, own);
      keepKey(template.id, jwk);
      return templates.update(template, {
        name: body.name,
        claims: body.claims,
        lifetime: body.lifetime ?? template.lifetime,
        allowed_clock_skew: body.allowed_clock_skew ?? template.allowed_clock_skew,
        custom_signing_key: jwk !== undefined,
        signing_algorithm: algorithm,
        updated_at: state.now(),
      });
    },
    DeleteJWTTemplate({ params }) {
      const template = find(params.template_id);
      keepKey(template.id, undefined);
      templates.delete(template);
      return { object: 'jwt_template', id: template.id, deleted: true };
    },
  };
};
