import { isObject, rejectValue } from '../http/reject.js';

/** Whether a value can be read as a `Blob`, of whatever class: `File` and `Blob` of polyfills are not the platform's. */
export const isBlob = (value: unknown): value is Blob =>
  isObject(value) && typeof value['arrayBuffer'] === 'function' && 'type' in value && 'size' in value;

/** Appends a file, as one of the platform's own class: a form would write any other object as text. */
async function append(form: FormData, name: string, file: Blob): Promise<void> {
  if (file instanceof Blob) return form.append(name, file);
  const { type } = file;
  const blob = new Blob([await (file as Blob).arrayBuffer()], { type });
  if ('name' in file) form.append(name, blob, String((file as File).name));
  else form.append(name, blob);
}

/** Creates what writes a body as `multipart/form-data`. `file` is the field that is a file, and all others are texts. */
export const formData =
  (file: string) =>
  async (body: object): Promise<FormData> => {
    const { [file]: content } = body as Record<string, unknown>;
    if (!isBlob(content)) rejectValue(file, 'a Blob or File', content);
    const form = new FormData();
    for (const [name, value] of Object.entries(body) as [string, unknown][]) {
      if (value === undefined || value === null) continue;
      if (name === file) await append(form, name, content);
      else if (typeof value === 'string') form.append(name, value);
      else rejectValue(name, 'a string', value);
    }
    return form;
  };
