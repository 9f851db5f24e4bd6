// Compares two schemas and says how they differ: in their types, and in what only the API checks. rules.ts says whom a
// difference breaks.
import type { Document, Schema as SchemaObject } from '../codegen/document.js';
import { constraintDifferences, keywordsOf } from './constraints.js';
import type { Difference, Sides } from './difference.js';
import { enumDifferences } from './enums.js';
import { fieldNames, kindsOf, mayRefToNull, typeNames } from './kinds.js';
import { matchObjects } from './match-objects.js';
import { renames } from './renames.js';
import { takesTheOlder, type Kind } from './rules.js';
import {
  isObject,
  openAll,
  part,
  shapeOf,
  withBases,
  type ObjectShape,
  type Property,
  type Schema,
  type Shape,
} from './shape.js';

/**
 * @param place - `isField` if they are fields, or schemas with a name.
 * @returns In the order of the older schema.
 */
export function differencesOf(
  older: Schema | undefined,
  newer: Schema | undefined,
  sides: Sides,
  { at = '', isField = false, trials = 0 }: { at?: string; isField?: boolean; trials?: number } = {},
): Difference[] {
  const comparison = new Comparison(sides, trials);
  comparison.schemas(older, newer, at, isField);
  return comparison.found;
}

/** How many comparisons may nest to find out whether one schema fits another, since schemas can contain themselves. */
const mostTrials = 3;

/** How deep a comparison goes. */
const mostDepth = 50;

class Comparison {
  found: Difference[] = [];
  /** Pairs that were compared, so that the comparison of a schema that contains itself ends. */
  #seen = new Map<object, Set<object>>();
  readonly #sides: Sides;
  readonly #trials: number;
  #depth = 0;

  /** @param trials - How many comparisons have led to this one. */
  constructor(sides: Sides, trials = 0) {
    this.#sides = sides;
    this.#trials = trials;
  }

  #report(kind: Kind, at: string, detail: Omit<Difference, 'kind' | 'at'> = {}) {
    this.found.push({ kind, at, ...detail });
  }

  schemas(older: Schema | undefined, newer: Schema | undefined, at: string, isField: boolean) {
    if (typeof older === 'object' && typeof newer === 'object') {
      const before = this.#seen.get(older) ?? new Set<object>();
      if (before.has(newer)) return;
      this.#seen.set(older, before.add(newer));
    }
    // Schemas that a comparison composes are new objects, which `#seen` does not know.
    if (this.#depth === mostDepth) return;
    const [a, b] = this.#opened(shapeOf(older, this.#sides.older, isField), shapeOf(newer, this.#sides.newer, isField));
    this.#depth++;
    const comparable = this.#types(a, b, at);
    this.#depth--;
    if (!comparable) return;
    for (const difference of constraintDifferences(...this.#keywords(older, newer)))
      this.found.push({ at, ...difference });
  }

  /** Both shapes, with the references opened that the other side does not have. */
  #opened(a: Shape, b: Shape): [Shape, Shape] {
    const { older, newer, paired } = this.#sides;
    const named = { a: openAll(a, older, () => false).refs, b: openAll(b, newer, () => false).refs };
    const isPaired = (name: string) => named.b.some((other) => paired(name, other));
    const isPairedBack = (name: string) => named.a.some((other) => paired(other, name));
    const openedA = openAll(a, older, (name) => !isPaired(name));
    const openedB = openAll(b, newer, (name) => !isPairedBack(name));
    // An opened schema may refer to schemas of the other side. Beside other types, only references to objects stay.
    const isAlone = [openedA, openedB].every((shape) => kindsOf({ ...shape, refs: [] }).size === 0);
    const stays = (name: string, document: Document) =>
      isAlone || isObject({ $ref: `#/components/schemas/${name}` }, document);
    return [
      openAll(openedA, older, (name) => !openedB.refs.some((other) => paired(name, other)) || !stays(name, older)),
      openAll(openedB, newer, (name) => !openedA.refs.some((other) => paired(other, name)) || !stays(name, newer)),
    ];
  }

  #keywords(older: Schema | undefined, newer: Schema | undefined): [older: SchemaObject, newer: SchemaObject] {
    const { older: olderDocument, newer: newerDocument, paired } = this.#sides;
    const [refs, others] = [shapeOf(older, olderDocument).refs, shapeOf(newer, newerDocument).refs];
    // Schemas that both sides refer to are compared by themselves.
    return [
      keywordsOf(older, olderDocument, (name) => others.some((other) => paired(name, other))),
      keywordsOf(newer, newerDocument, (name) => refs.some((other) => paired(other, name))),
    ];
  }

  /** @returns Whether they have a type in common. */
  #types(a: Shape, b: Shape, at: string): boolean {
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
      // Parts of `allOf` that exclude each other allow no value at all.
      const isNothing = [a, b].some((shape) => kindsOf(shape).size === 0 && !shape.nullable);
      const kind =
        isNothing || (lost.length && gained.length) ? 'changed' : lost.length ? 'specialized' : 'generalized';
      this.#report(`type-${kind}`, at, { older: typeNames(a), newer: typeNames(b) });
    }
    for (const kind of ['string', 'number', 'boolean']) {
      if (!before.has(kind) || !after.has(kind)) continue;
      for (const difference of enumDifferences(a, b, kind)) this.found.push({ at, ...difference });
    }
    if (a.arrays.length && b.arrays.length) {
      const items = ({ arrays }: Shape) => (arrays.length === 1 ? arrays[0] : { anyOf: arrays.map(part) });
      this.schemas(items(a), items(b), `${at}[]`, false);
    }
    if (a.objects.length || b.objects.length || a.refs.length || b.refs.length) this.#branches(a, b, at);
    return lost.length === 0 || before.size > lost.length;
  }

  /** The objects of two unions. */
  #branches(a: Shape, b: Shape, at: string) {
    const { older, newer } = this.#sides;
    // A schema that only one side refers to is a branch like an inline object.
    const [before, after] = this.#withoutPaired(a, b);
    const isUnion = a.objects.length + a.refs.length > 1 || b.objects.length + b.refs.length > 1;
    const completeBefore = before.map((object) => withBases(object, older));
    const completeAfter = after.map((object) => withBases(object, newer));
    const matches = matchObjects(completeBefore, completeAfter, isUnion, this.#sides);
    for (const [i, object] of before.entries()) {
      const j = matches.get(i);
      const match = j === undefined ? undefined : after[j];
      if (match) {
        this.#objects(object, match, at);
      } else if (kindsOf(b).has('object') && !this.#fitsNewer(object, b)) {
        this.#report('any-of-removed', at, { name: object.name ?? fieldNames(object) });
      }
    }
    const taken = new Set(matches.values());
    for (const [j, object] of after.entries()) {
      if (taken.has(j) || !kindsOf(a).has('object')) continue;
      if (!this.#fitsOlder(object, a)) this.#report('any-of-added', at, { name: object.name ?? fieldNames(object) });
    }
  }

  /** The objects of both sides, without the schemas that both refer to. */
  #withoutPaired(a: Shape, b: Shape): [ObjectShape[], ObjectShape[]] {
    const { older, newer, paired } = this.#sides;
    const alone = (shape: Shape, document: Document, isPaired: (name: string) => boolean) =>
      openAll({ ...shape, refs: shape.refs.filter((name) => !isPaired(name)) }, document).objects;
    return [
      alone(a, older, (name) => b.refs.some((other) => paired(name, other))),
      alone(b, newer, (name) => a.refs.some((other) => paired(other, name))),
    ];
  }

  /** Whether every value of an older object fits the newer union. */
  #fitsNewer(object: ObjectShape, union: Shape) {
    return openAll(union, this.#sides.newer).objects.some((other) =>
      this.#try(object, other, this.#sides).every(({ kind }) => takesTheOlder(kind)),
    );
  }

  /** Whether every value of a newer object fits the older union. Additional fields do not break who reads it. */
  #fitsOlder(object: ObjectShape, union: Shape) {
    const { older, newer, paired } = this.#sides;
    const reversed: Sides = { older: newer, newer: older, paired: (x, y) => paired(y, x) };
    return openAll(union, older).objects.some((other) =>
      this.#try(object, other, reversed).every(
        ({ kind }) => takesTheOlder(kind) || kind.startsWith('property-removed'),
      ),
    );
  }

  /** Whether the index signature takes every value of a field. */
  #isIndexed(field: Schema, index: Schema | undefined) {
    if (index === undefined) return false;
    const comparison = new Comparison(this.#sides, this.#trials + 1);
    if (this.#trials < mostTrials) comparison.schemas(field, index, '', false);
    return comparison.found.every(({ kind }) => takesTheOlder(kind));
  }

  /** How two objects differ, without reporting it. */
  #try(a: ObjectShape, b: ObjectShape, sides: Sides) {
    const comparison = new Comparison(sides, this.#trials + 1);
    if (this.#trials < mostTrials) comparison.#objects(a, b, '');
    return comparison.found;
  }

  #isSame(older: Schema, newer: Schema): boolean {
    return differencesOf(older, newer, this.#sides, { isField: true, trials: this.#trials + 1 }).length === 0;
  }

  #objects(a: ObjectShape, b: ObjectShape, at: string) {
    const { older, newer, paired } = this.#sides;
    const before = withBases(a, older);
    const after = withBases(b, newer);
    const sameBases = a.bases.length === b.bases.length && a.bases.every((name, i) => paired(name, b.bases[i] ?? ''));
    // Fields of the bases are compared there.
    const own = new Set([...a.properties.keys(), ...b.properties.keys(), ...a.requires, ...b.requires]);
    const here = (name: string) => !sameBases || own.has(name);
    const removed = [...before.properties].filter(([name]) => here(name) && !after.properties.has(name));
    const added = [...after.properties].filter(([name]) => here(name) && !before.properties.has(name));
    const renamed =
      this.#trials < mostTrials
        ? renames(removed, added, (one, other) => this.#isSame(one, other))
        : new Map<string, string>();
    const path = (name: string) => (at ? `${at}.${name}` : name);
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
    for (const [name, { required }] of added) {
      if (newNames.has(name)) continue;
      this.#report(required ? 'property-added-required' : 'property-added-optional', path(name));
    }
    if (before.index !== undefined && after.index !== undefined)
      this.schemas(before.index, after.index, at ? `${at}.*` : '*', false);
    else if (before.index !== undefined) this.#report('index-removed', at);
    // TypeScript takes no interface as a map.
    else if (after.index !== undefined) {
      const isInterface = a.name !== undefined || (at !== '' && a.bases.length > 0);
      this.#report(isInterface ? 'index-added-to-interface' : 'index-added', at);
    }
  }
}

const removedKind = ({ required }: Property): Kind =>
  required ? 'property-removed-required' : 'property-removed-optional';
