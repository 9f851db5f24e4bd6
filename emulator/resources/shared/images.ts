// Uploaded images: profile images and logos. They are not kept: what is shown of one is an address made from its bytes.
import { createHash } from 'node:crypto';
import { ApiError } from '../../engine/errors.js';

/** The largest image. */
const MAX_SIZE = 10 * 2 ** 20;

/** @throws ApiError - if it is no image, or too large. A file that says nothing of itself is taken for an image */
function checkImage(file: unknown): asserts file is Blob {
  const reject = (status: number, code: string, message: string): never => {
    throw new ApiError(status, code, message, { param_name: 'file' });
  };
  if (!(file instanceof Blob) || file.size === 0) return reject(400, 'form_param_missing', 'file is missing or empty');
  if (!/^(image\/.*|application\/octet-stream|)$/.test(file.type))
    reject(400, 'form_param_format_invalid', `file must be an image, and this is ${file.type}`);
  if (file.size > MAX_SIZE) reject(413, 'image_too_large', `An image may have ${MAX_SIZE / 2 ** 20} MiB`);
}

/** A name that tells an image from others. @throws ApiError - if the file can't be an image */
export async function nameOfImage(file: unknown): Promise<string> {
  checkImage(file);
  const hash = createHash('sha256').update(new Uint8Array(await file.arrayBuffer()));
  return hash.digest('hex').slice(0, 32);
}
