import type { Users } from '../../generated/2025-11-10/resources/users.js';
import type { SetUserProfileImageBody, User } from '../../generated/2025-11-10/types.js';
import type { CallOptions } from '../options.js';

/** Handwritten helpers of `clerk.users`. */
export interface UserHelpers {
  /**
   * Finds the user who has an e-mail address, verified or not.
   *
   * @param address - The whole address. Upper and lower case are the same.
   * @returns The user, or `undefined`.
   * @throws {ClerkAPIError} if the API refuses, ClerkConnectionError, ClerkTimeoutError; TypeError for an empty address.
   */
  findByEmail: (address: string, options?: CallOptions) => Promise<User | undefined>;

  /**
   * Sets a user's profile image.
   *
   * `POST /users/{user_id}/profile_image`
   *
   * @param userId - The user's ID, `user_...`.
   * @param image - The image: a `Blob` or `File`, its bytes, or a body with `file`.
   * @returns The user, with the new image.
   * @throws {ClerkAPIError} if the API refuses (400, 401, 404), ClerkConnectionError, ClerkTimeoutError.
   * @example
   * await clerk.users.setProfileImage('user_1', await readFile('portrait.png'));
   */
  setProfileImage: (
    userId: string,
    image: Blob | ArrayBuffer | ArrayBufferView | SetUserProfileImageBody,
    options?: CallOptions,
  ) => Promise<User>;
}

/** Bytes, copied out of a memory that may be shared. */
const bytesOf = (data: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> =>
  data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));

export const userHelpers = (users: Users): UserHelpers => ({
  async findByEmail(address, options) {
    // The API takes an empty filter for none, and would answer with just any user.
    if (!address) throw new TypeError('clerk-bapi: users.findByEmail needs an address, and it is empty.');
    const [user] = await users.list({ email_address: [address], limit: 1 }, options);
    return user;
  },
  async setProfileImage(userId, image, options) {
    if (image instanceof Blob) return users.setProfileImage(userId, { file: image }, options);
    if (image instanceof ArrayBuffer || ArrayBuffer.isView(image)) {
      return users.setProfileImage(userId, { file: new Blob([bytesOf(image)]) }, options);
    }
    return users.setProfileImage(userId, image, options);
  },
});
