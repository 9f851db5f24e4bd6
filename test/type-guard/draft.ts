import type { Document, OperationObject, Schema } from '../../scripts/codegen/document.js';

type ObjectSchema = Schema & { properties: Record<string, Schema>; required: string[] };

/** A copy of a spec that can be changed. */
export class Draft {
  readonly document: Document;

  constructor(document: Document) {
    this.document = structuredClone(document);
  }

  schema(name: string): ObjectSchema {
    const schema = this.document.components['schemas']?.[name] as ObjectSchema | undefined;
    if (!schema) throw new Error(`there is no schema ${name}`);
    return Object.assign(schema, { properties: schema.properties ?? {}, required: schema.required ?? [] });
  }

  field(schema: string, name: string): Schema {
    const field = this.schema(schema).properties[name];
    if (!field) throw new Error(`there is no field ${schema}.${name}`);
    return field;
  }

  remove(schema: string, name: string) {
    this.field(schema, name);
    delete this.schema(schema).properties[name];
    this.setRequired(schema, name, false);
  }

  rename(schema: string, name: string, newName: string) {
    const field = this.field(schema, name);
    const required = this.schema(schema).required.includes(name);
    this.remove(schema, name);
    this.schema(schema).properties[newName] = field;
    this.setRequired(schema, newName, required);
  }

  setRequired(schema: string, name: string, required: boolean) {
    const object = this.schema(schema);
    object.required = [...object.required.filter((other) => other !== name), ...(required ? [name] : [])];
  }

  operation(helper: string) {
    for (const [path, item] of Object.entries(this.document.paths)) {
      for (const [verb, operation] of Object.entries(item)) {
        if (operation['x-helper'] === helper) return { path, verb, operation };
      }
    }
    throw new Error(`there is no helper ${helper}`);
  }

  /** Puts an operation at another path. */
  move(helper: string, newPath: string, change: (operation: OperationObject) => void = () => {}) {
    const { path, verb, operation } = this.operation(helper);
    delete this.document.paths[path]?.[verb];
    change(operation);
    this.document.paths[newPath] = { ...this.document.paths[newPath], [verb]: operation };
  }

  /** The parameter of an operation, if it has it for itself. */
  parameter(helper: string, name: string) {
    const parameter = this.operation(helper).operation.parameters?.find((one) => one.name === name);
    if (!parameter) throw new Error(`${helper} has no parameter ${name}`);
    return parameter;
  }
}
