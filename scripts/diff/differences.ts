// @ts-check
// Compares two schemas and says how they differ, of types and of what only the API checks. Which of it breaks whom is
// for rules.js to say: a difference is the same for what is sent and for what is received.
import { facetDifferences, keywordsOf } from './facets.js';
import { matchObjects } from './partners.js';
import { takesTheOlder } from './rules.js';
import { isObject, never, openAll, shapeOf, withBases } from './shape.js';

/** @typedef {import('./shape.js').Document} Document */
/** @typedef {import('./shape.js').Schema} Schema */
/** @typedef {import('./shape.js').Shape} Shape */
/** @typedef {import('./shape.js').ObjectShape} ObjectShape */
/** @typedef {import('./rules.js').Kind} Kind */

/**
 * @typedef {object} Difference
 * @property {Kind} kind
 * @property {string} at where in the schema: `a.b` is a field, `a[]` the items of a list, `a.*` the values of a map
 * @property {string} [name] a keyword, a field, a value or a schema, if several differences of the kind can be at one place
 * @property {string} [older] for the message
 * @property {string} [newer] for the message
 *
 * @typedef {object} Sides what is compared
 * @property {Document} older
 * @property {Document} newer
 * @property {(older: string, newer: string) => boolean} paired whether two names mean the same schema, which is compared elsewhere
 */

/** @param {unknown} value */
const code = (value) => `\`${JSON.stringify(value)}\``;

/**
 * @param {Schema | undefined} older
 * @param {Schema | undefined} newer
 * @param {Sides} sides
 * @param {{ at?: string, isField?: boolean, trials?: number }} [place] `isField` if they are fields, or schemas with a name
 * @returns {Difference[]} in the order of the older schema
 */
export function differencesOf(older, newer, sides, { at = '', isField = false, trials = 0 } = {}) {
  const comparison = new Comparison(sides, trials);
  comparison.schemas(older, newer, at, isField);
  return comparison.found;
}

/** How deep a comparison may try what fits what; schemas can contain themselves. */
const mostTrials = 3;

/** How deep a comparison goes. */
const mostDepth = 50;

class Comparison {
  /** @type {Difference[]} */
  found = [];
  /** Pairs that are being compared, or were: a schema that contains itself comes to an end. @type {Map<object, Set<object>>} */
  #seen = new Map();
  #sides;
  #trials;
  #depth = 0;

  /** @param {Sides} sides @param {number} [trials] how many comparisons try this one */
  constructor(sides, trials = 0) {
    this.#sides = sides;
    this.#trials = trials;
  }

  /** @param {Kind} kind @param {string} at @param {Omit<Difference, 'kind' | 'at'>} [detail] */
  #report(kind, at, detail = {}) {
    this.found.push({ kind, at, ...detail });
  }

  /** @param {Schema | undefined} older @param {Schema | undefined} newer @param {string} at @param {boolean} isField */
  schemas(older, newer, at, isField) {
    if (typeof older === 'object' && typeof newer === 'object') {
      const before = this.#seen.get(older) ?? new Set();
      if (before.has(newer)) return;
      this.#seen.set(older, before.add(newer));
    }
    // What is put together here is never seen twice.
    if (this.#depth === mostDepth) return;
    const [a, b] = this.#opened(shapeOf(older, this.#sides.older, isField), shapeOf(newer, this.#sides.newer, isField));
    this.#depth++;
    const comparable = this.#types(a, b, at);
    this.#depth--;
    if (!comparable) return;
    for (const difference of facetDifferences(...this.#keywords(older, newer))) this.found.push({ at, ...difference });
  }

  /** Both shapes, opened but for what they have in common by name. @param {Shape} a @param {Shape} b @returns {[Shape, Shape]} */
  #opened(a, b) {
    const { older, newer, paired } = this.#sides;
    const named = { a: openAll(a, older, () => false).refs, b: openAll(b, newer, () => false).refs };
    const isPaired = (/** @type {string} */ name) => named.b.some((other) => paired(name, other));
    const isPartner = (/** @type {string} */ name) => named.a.some((other) => paired(other, name));
    const openedA = openAll(a, older, (name) => !isPaired(name));
    const openedB = openAll(b, newer, (name) => !isPartner(name));
    // What opening brought to light may be on the other side as well. Beside other types, the name of a string says little.
    const isAlone = [openedA, openedB].every((shape) => kindsOf({ ...shape, refs: [] }).size === 0);
    const stays = (/** @type {string} */ name, /** @type {Document} */ document) =>
      isAlone || isObject({ $ref: `#/components/schemas/${name}` }, document);
    return [
      openAll(openedA, older, (name) => !openedB.refs.some((other) => paired(name, other)) || !stays(name, older)),
      openAll(openedB, newer, (name) => !openedA.refs.some((other) => paired(other, name)) || !stays(name, newer)),
    ];
  }

  /** @param {Schema | undefined} older @param {Schema | undefined} newer @returns {[unknown, unknown]} */
  #keywords(older, newer) {
    const { older: olderDocument, newer: newerDocument, paired } = this.#sides;
    const [refs, others] = [shapeOf(older, olderDocument).refs, shapeOf(newer, newerDocument).refs];
    // The schemas that both sides refer to are compared where they are.
    return [
      keywordsOf(older, olderDocument, (name) => others.some((other) => paired(name, other))),
      keywordsOf(newer, newerDocument, (name) => refs.some((other) => paired(other, name))),
    ];
  }

  /** @param {Shape} a @param {Shape} b @param {string} at @returns {boolean} whether they have a type in common */
  #types(a, b, at) {
    if (a.unknown || b.unknown) {
      if (!a.unknown) this.#report('type-generalized', at, { older: typeNames(a), newer: 'anything' });
      if (!b.unknown) this.#report('type-specialized', at, { older: 'anything', newer: typeNames(b) });
      return a.unknown && b.unknown;
    }
    const { older, newer } = this.#sides;
    if (!a.nullable && b.nullable && !mayRefToNull(a, older)) this.#report('became-nullable', at);
    if (a.nullable && !b.nullable && !mayRefToNull(b, newer)) this.#report('became-not-nullable', at);
    const [before, after] = [kindsOf(a), kindsOf(b)];
    const lost = [...before].filter((kind) => !after.has(kind));
    const gained = [...after].filter((kind) => !before.has(kind));
    if (lost.length || gained.length) {
      // Parts that exclude each other are nothing, and nothing fits nothing.
      const isNothing = [a, b].some((shape) => kindsOf(shape).size === 0 && !shape.nullable);
      const kind =
        isNothing || (lost.length && gained.length) ? 'changed' : lost.length ? 'specialized' : 'generalized';
      this.#report(`type-${kind}`, at, { older: typeNames(a), newer: typeNames(b) });
    }
    for (const kind of ['string', 'number', 'boolean']) {
      if (before.has(kind) && after.has(kind)) this.#values(a, b, kind, at);
    }
    if (a.arrays.length && b.arrays.length) {
      const items = (/** @type {Shape} */ { arrays }) => (arrays.length === 1 ? arrays[0] : { anyOf: arrays });
      this.schemas(/** @type {Schema} */ (items(a)), /** @type {Schema} */ (items(b)), `${at}[]`, false);
    }
    if (a.objects.length || b.objects.length || a.refs.length || b.refs.length) this.#branches(a, b, at);
    return lost.length === 0 || before.size > lost.length;
  }

  /** Enums, and the lack of them. @param {Shape} a @param {Shape} b @param {string} type @param {string} at */
  #values(a, b, type, at) {
    const of = (/** @type {Shape} */ shape) => ({
      values: [...shape.values].filter(([, value]) => typeof value === type),
      any: shape.primitives.has(type),
      open: shape.open && type === 'string',
    });
    const [before, after] = [of(a), of(b)];
    const names = (/** @type {[string, unknown][]} */ values) => values.map(([, value]) => code(value)).join(', ');
    if (before.any && after.any) return;
    if (before.any)
      return this.#report(after.open ? 'became-open-enum' : 'became-enum', at, { newer: names(after.values) });
    if (after.any) return this.#report(before.open ? 'became-not-open-enum' : 'became-not-enum', at);
    if (before.open && !after.open) this.#report('enum-closed', at, { newer: names(after.values) });
    if (!before.open && after.open) this.#report('enum-opened', at, { newer: names(after.values) });
    for (const [json, value] of before.values) {
      if (b.values.has(json)) continue;
      // A value that an open enum no longer names is still a string that fits.
      this.#report(after.open ? 'open-enum-value-removed' : 'enum-value-removed', at, { name: String(value) });
    }
    for (const [json, value] of after.values) {
      if (a.values.has(json)) continue;
      this.#report(after.open || before.open ? 'open-enum-value-added' : 'enum-value-added', at, {
        name: String(value),
      });
    }
  }

  /** The objects of two unions. @param {Shape} a @param {Shape} b @param {string} at */
  #branches(a, b, at) {
    const { older, newer } = this.#sides;
    // A schema whose name both sides have is no part of this; one that only one side has, beside others, is a branch.
    const [before, after] = this.#withoutPaired(a, b);
    const isUnion = a.objects.length + a.refs.length > 1 || b.objects.length + b.refs.length > 1;
    const whole = before.map((object) => withBases(object, older));
    const wholeAfter = after.map((object) => withBases(object, newer));
    const partners = matchObjects(whole, wholeAfter, isUnion, this.#sides);
    for (const [i, object] of before.entries()) {
      const j = partners.get(i);
      const partner = j === undefined ? undefined : after[j];
      if (partner) {
        this.#objects(object, partner, at);
      } else if (kindsOf(b).has('object') && !this.#isTakenIn(object, b)) {
        this.#report('any-of-removed', at, { name: object.name ?? fieldNames(object) });
      }
    }
    const taken = new Set(partners.values());
    for (const [j, object] of after.entries()) {
      if (taken.has(j) || !kindsOf(a).has('object')) continue;
      if (!this.#isCovered(object, a)) this.#report('any-of-added', at, { name: object.name ?? fieldNames(object) });
    }
  }

  /** The objects of both sides, less the schemas that both refer to. @param {Shape} a @param {Shape} b @returns {[ObjectShape[], ObjectShape[]]} */
  #withoutPaired(a, b) {
    const { older, newer, paired } = this.#sides;
    const alone = (
      /** @type {Shape} */ shape,
      /** @type {Document} */ document,
      /** @type {(name: string) => boolean} */ isPaired,
    ) => openAll({ ...shape, refs: shape.refs.filter((name) => !isPaired(name)) }, document).objects;
    return [
      alone(a, older, (name) => b.refs.some((other) => paired(name, other))),
      alone(b, newer, (name) => a.refs.some((other) => paired(other, name))),
    ];
  }

  /** Whether whatever is an older object is one of the newer union as well. @param {ObjectShape} object @param {Shape} union */
  #isTakenIn(object, union) {
    return openAll(union, this.#sides.newer).objects.some((other) =>
      this.#try(object, other, this.#sides).every(({ kind }) => takesTheOlder(kind)),
    );
  }

  /** Whether whatever is a newer object is one of the older union as well. Fields that are not in there harm no reader. @param {ObjectShape} object @param {Shape} union */
  #isCovered(object, union) {
    const { older, newer, paired } = this.#sides;
    const turned = {
      older: newer,
      newer: older,
      paired: (/** @type {string} */ x, /** @type {string} */ y) => paired(y, x),
    };
    return openAll(union, older).objects.some((other) =>
      this.#try(object, other, turned).every(({ kind }) => takesTheOlder(kind) || kind.startsWith('property-removed')),
    );
  }

  /** Whether the keys without a name take what a field held. @param {Schema} field @param {Schema | undefined} index */
  #isIndexed(field, index) {
    if (index === undefined) return false;
    const comparison = new Comparison(this.#sides, this.#trials + 1);
    if (this.#trials < mostTrials) comparison.schemas(field, index, '', false);
    return comparison.found.every(({ kind }) => takesTheOlder(kind));
  }

  /** How two objects differ, without a word in the report. @param {ObjectShape} a @param {ObjectShape} b @param {Sides} sides */
  #try(a, b, sides) {
    const comparison = new Comparison(sides, this.#trials + 1);
    if (this.#trials < mostTrials) comparison.#objects(a, b, '');
    return comparison.found;
  }

  /** @param {ObjectShape} a @param {ObjectShape} b @param {string} at */
  #objects(a, b, at) {
    const { older, newer, paired } = this.#sides;
    const before = withBases(a, older);
    const after = withBases(b, newer);
    const sameBases =
      a.bases.length === b.bases.length && a.bases.every((name, i) => paired(name, /** @type {string} */ (b.bases[i])));
    // What the bases bring is compared where they are.
    const own = new Set([...a.properties.keys(), ...b.properties.keys(), ...a.requires, ...b.requires]);
    const here = (/** @type {string} */ name) => !sameBases || own.has(name);
    const removed = [...before.properties.keys()].filter((name) => here(name) && !after.properties.has(name));
    const added = [...after.properties.keys()].filter((name) => here(name) && !before.properties.has(name));
    const renamed = renames(
      removed.map((name) => [name, before.properties.get(name)]),
      added.map((name) => [name, after.properties.get(name)]),
      this.#sides,
      this.#trials,
    );
    const path = (/** @type {string} */ name) => (at ? `${at}.${name}` : name);
    for (const [name, property] of before.properties) {
      if (!here(name)) continue;
      const newName = renamed.get(name);
      const same = after.properties.get(name);
      if (newName) this.#report('property-renamed', path(name), { older: name, newer: newName });
      else if (!same)
        this.#report(
          this.#isIndexed(property.schema, after.index) ? 'property-undocumented' : removedKind(property),
          path(name),
        );
      else {
        if (!property.required && same.required) this.#report('property-became-required', path(name));
        if (property.required && !same.required) this.#report('property-became-optional', path(name));
        this.schemas(property.schema, same.schema, path(name), true);
      }
    }
    const newNames = new Set(renamed.values());
    for (const name of added) {
      if (newNames.has(name)) continue;
      const required = after.properties.get(name)?.required;
      this.#report(required ? 'property-added-required' : 'property-added-optional', path(name));
    }
    if (before.index !== undefined && after.index !== undefined)
      this.schemas(before.index, after.index, at ? `${at}.*` : '*', false);
    else if (before.index !== undefined) this.#report('index-removed', at);
    // An interface is no map to TypeScript, not even of anything.
    else if (after.index !== undefined) {
      const isInterface = a.name !== undefined || (at !== '' && a.bases.length > 0);
      this.#report(isInterface ? 'index-added-to-interface' : 'index-added', at);
    }
  }
}

/** @param {import('./shape.js').Property} property @returns {Kind} */
const removedKind = ({ required }) => (required ? 'property-removed-required' : 'property-removed-optional');

/** Whether null is among the values of a schema that a shape refers to, so that it says nothing to allow it beside. @param {Shape} shape @param {Document} document */
const mayRefToNull = ({ refs }, document) => refs.length > 0 && openAll({ ...never(), refs }, document).nullable;

/** @param {Shape} shape */
function kindsOf(shape) {
  const kinds = new Set(shape.primitives);
  if (shape.open) kinds.add('string');
  for (const value of shape.values.values()) kinds.add(typeof value);
  if (shape.arrays.length) kinds.add('array');
  if (shape.objects.length || shape.refs.length) kinds.add('object');
  return kinds;
}

/** @param {Shape} shape */
const typeNames = (shape) => [...kindsOf(shape)].map((kind) => `\`${kind}\``).join(' or ') || 'nothing';

/** @param {ObjectShape} object */
const fieldNames = ({ properties, bases }) =>
  [...bases, `{ ${[...properties.keys()].slice(0, 4).join(', ')}${properties.size > 4 ? ', …' : ''} }`].join(' & ');

/** The words of a name: `firstName` and `first_name` have the same. @param {string} name */
const words = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/**
 * The members of an object that only changed their name: the same type, as much required, a word in common, and no other
 * that it could be.
 *
 * @param {[name: string, property: import('./shape.js').Property | undefined][]} removed
 * @param {[name: string, property: import('./shape.js').Property | undefined][]} added
 * @param {Sides} sides
 * @param {number} [trials] how many comparisons ask
 * @returns {Map<string, string>}
 */
export function renames(removed, added, sides, trials = 0) {
  const alike = (/** @type {(typeof removed)[number]} */ [name, a], /** @type {(typeof added)[number]} */ [other, b]) =>
    a !== undefined &&
    b !== undefined &&
    a.required === b.required &&
    words(name).some((word) => words(other).includes(word)) &&
    differencesOf(a.schema, b.schema, sides, { isField: true, trials: trials + 1 }).length === 0;
  /** @type {Map<string, string>} */
  const found = new Map();
  if (trials >= mostTrials) return found;
  for (const one of removed) {
    const [match, ...more] = added.filter((other) => alike(one, other));
    if (match && more.length === 0 && removed.filter((other) => alike(other, match)).length === 1)
      found.set(one[0], match[0]);
  }
  return found;
}
