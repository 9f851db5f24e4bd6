// Compares results with the types that the SDK's declarations promise.
import path from 'node:path';
import type TypeScript from 'typescript';
import { ts } from '../../codegen/compiler.js';

/** How the result of a method differs from its type: one line for each difference. */
export type Promised = (method: string, result: unknown) => string[];

/** What `typeof` says of the values of a primitive type; `undefined` for other types. */
function primitiveOf(type: TypeScript.Type): string | undefined {
  if ((type.flags & ts.TypeFlags.StringLike) !== 0) return 'string';
  if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return 'number';
  return (type.flags & ts.TypeFlags.BooleanLike) !== 0 ? 'boolean' : undefined;
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Compares values with types, one level deep, and the first row of a list. */
function comparer(checker: TypeScript.TypeChecker, place: TypeScript.Node) {
  /** A field should be there, and of the primitive type that it is declared with. The SDK declares `null` only sometimes. */
  const differenceOf = (type: TypeScript.Type, value: unknown): string | undefined => {
    const parts = type.isUnion() ? type.types : [type];
    const kinds = parts.map(primitiveOf);
    if (value === null || kinds.includes(undefined)) return undefined;
    return kinds.includes(typeof value) ? undefined : `is ${typeof value}, and not ${checker.typeToString(type)}`;
  };
  const differences = (type: TypeScript.Type, value: unknown, at: string): string[] => {
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as TypeScript.TypeReference);
      if (!Array.isArray(value) || !item) return [`${at} is no list`];
      return value.length > 0 ? differences(item, value[0], `${at}[0]`) : [];
    }
    const difference = differenceOf(type, value);
    if (difference !== undefined || typeof value !== 'object' || value === null) {
      return difference === undefined ? [] : [`${at} ${difference}`];
    }
    if ('deleted' in value) return []; // the receipt, whatever is declared
    return type.getProperties().flatMap((property) => {
      const name = property.getName();
      const inner: unknown = Reflect.get(value, name);
      if (property.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Optional)) return [];
      if (snakeCase(name) in value || name.startsWith('_')) return []; // the SDK passes on this row unchanged
      const declared = checker.getTypeOfSymbolAtLocation(property, place);
      if (Array.isArray(inner) && checker.isArrayType(declared)) return differences(declared, inner, `${at}.${name}`);
      if (inner === undefined) {
        const mayBeMissing = declared.isUnion() && declared.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
        return mayBeMissing ? [] : [`${at}.${name} is missing`];
      }
      const found = differenceOf(declared, inner);
      return found === undefined ? [] : [`${at}.${name} ${found}`];
    });
  };
  return differences;
}

/** Reads the declarations of the SDK in a folder's node_modules. */
export function readPromises(folder: string): Promised {
  const file = path.join(folder, 'client.ts');
  const text = `import { createClerkClient } from '@clerk/backend'; export const client = createClerkClient({});`;
  const options: TypeScript.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: false,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const plain = ts.createCompilerHost(options);
  host.fileExists = (name) => name === file || plain.fileExists(name);
  host.readFile = (name) => (name === file ? text : plain.readFile(name));
  host.getSourceFile = (name, version, ...rest) =>
    name === file ? ts.createSourceFile(name, text, version) : plain.getSourceFile(name, version, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  const checker = program.getTypeChecker();
  const module = source && checker.getSymbolAtLocation(source);
  const [client] = module ? checker.getExportsOfModule(module) : [];
  if (!source || !client) throw new Error(`@clerk/backend has no declarations in ${folder}`);
  const compare = comparer(checker, source);

  return (method, result) => {
    const type = method.split('.').reduce<TypeScript.Type | undefined>(
      (owner, name) => {
        const property = owner && checker.getPropertyOfType(owner, name);
        return property && checker.getTypeOfSymbolAtLocation(property, source);
      },
      checker.getTypeOfSymbolAtLocation(client, source),
    );
    const returned = (type?.getCallSignatures() ?? []).map((signature) => signature.getReturnType());
    if (returned.length === 0) return [`${method} is not declared`];
    const all = returned.map((type) => compare(checker.getAwaitedType(type) ?? type, result, 'result'));
    return all.some((found) => found.length === 0) ? [] : (all[0] ?? []);
  };
}
