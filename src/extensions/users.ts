import { isBlob } from '../endpoints/form-data.js';
import { checkFunction, classOf, isPlain, rejectValue } from '../http/reject.js';
import type { CallOptions } from '../options.js';
import type {
  Metadata,
  MetadataPatch,
  UserPrivateMetadata,
  UserPublicMetadata,
  UserUnsafeMetadata,
} from '../metadata.js';
import { changesBy, type ReadMetadata } from './metadata.js';

/** A user's metadata, for a function to change in place. */
export interface UserMetadata {
  /** What the frontend can read. */
  public_metadata: Metadata<UserPublicMetadata>;
  /** What only the backend can read. */
  private_metadata: Metadata<UserPrivateMetadata>;
  /** What the frontend can write. */
  unsafe_metadata: Metadata<UserUnsafeMetadata>;
}

/** Changes to a user's metadata. */
interface UserMetadataPatch {
  public_metadata?: MetadataPatch<UserPublicMetadata>;
  private_metadata?: MetadataPatch<UserPrivateMetadata>;
  unsafe_metadata?: MetadataPatch<UserUnsafeMetadata>;
}

/** The outcome of `users.replacePrimaryEmail`. */
export interface ReplacePrimaryEmailResult<EmailAddress> {
  /** The address that is primary now. */
  primary: EmailAddress;
  /** The primary address before, if it was another one. */
  previous: EmailAddress | undefined;
  /** Why `previous` could not be deleted; `undefined` if it is gone. The new address is primary all the same. */
  error?: unknown;
}

/** Handwritten helpers of `clerk.users`. */
export interface UserHelpers<User, EmailAddress> {
  /**
   * Find the user who has an email address, verified or not.
   *
   * @param address - The whole address. Upper and lower case are the same.
   * @param options - For the request: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user; `undefined` if nobody has the address.
   * @throws {ClerkAPIError} if the API rejects the request
   * @throws {ClerkConnectionError} if the request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @throws {TypeError} if `address` is not an email address
   * @example
   * const user = await clerk.users.findByEmail('ada@example.com');
   * if (!user) console.log('Nobody has that address.');
   */
  findByEmail(this: void, address: string, options?: CallOptions): Promise<User | undefined>;

  /**
   * Replace a user's primary email address.
   *
   * Adds the new address before it deletes the old one, so that the user always has one. The new address counts as verified:
   * make sure that it belongs to the user.
   *
   * @param userId - The user's ID, `user_...`.
   * @param address - The new address. If the user has it already, it becomes primary.
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new address as `primary` and the old one as `previous`. If the old one could not be deleted, there is an
   *   `error`, which is not thrown.
   * @throws {ClerkAPIError} if the API rejects the new address, for instance because another user has it
   * @throws {ClerkConnectionError} if a request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @throws {TypeError} if `address` is not an email address
   * @example
   * const { primary, error } = await clerk.users.replacePrimaryEmail('user_1', 'ada@new.example.com');
   * if (error) console.error(`${primary.email_address} is primary, and the old one is there, too.`, error);
   */
  replacePrimaryEmail(
    this: void,
    userId: string,
    address: string,
    options?: CallOptions,
  ): Promise<ReplacePrimaryEmailResult<EmailAddress>>;

  /**
   * Change a user's metadata with a function.
   *
   * Reads the metadata, calls the function, and sends the difference, removed keys included. Keys that the function leaves
   * alone keep their value, even if somebody else changes it meanwhile. Sends nothing if nothing changed.
   *
   * @param userId - The user's ID, `user_...`.
   * @param change - Changes the metadata in place. May be `async`.
   * @param options - For each of the requests: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, with the new metadata.
   * @throws {ClerkAPIError} if the API rejects a request
   * @throws {ClerkConnectionError} if a request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @throws what `change` throws
   * @example
   * await clerk.users.changeMetadata('user_1', ({ public_metadata }) => {
   *   public_metadata.plan = 'pro';
   *   delete public_metadata.trial;
   * });
   */
  changeMetadata(
    this: void,
    userId: string,
    change: (metadata: UserMetadata) => void | Promise<void>,
    options?: CallOptions,
  ): Promise<User>;

  /**
   * Set a user's profile image.
   *
   * Uploads it as `multipart/form-data`, and shows it in place of the present image, or of the default avatar. Fails with 400
   * if it is not an image that the API accepts.
   *
   * `POST /users/{user_id}/profile_image`
   *
   * @param userId - The user's ID, `user_...`.
   * @param image - The image: a `Blob` or `File`, its bytes, or a body with `file`.
   * @param options - For the request: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The user, with the new image.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404)
   * @throws {ClerkConnectionError} if the request gets no response
   * @throws {ClerkTimeoutError} if `timeout` or `deadline` passes
   * @throws {TypeError} if `image` is none of these
   * @example
   * import { readFile } from 'node:fs/promises';
   *
   * await clerk.users.setProfileImage('user_1', await readFile('portrait.png'));
   */
  setProfileImage(
    this: void,
    userId: string,
    image: Blob | ArrayBuffer | ArrayBufferView | { file?: Blob | undefined },
    options?: CallOptions,
  ): Promise<User>;
}

/** The fields of a user that these helpers read. */
export interface ReadUser<EmailAddress> extends ReadMetadata<UserMetadata> {
  email_addresses: EmailAddress[];
  primary_email_address_id: string | null;
}

/** The fields of an address that these helpers read. */
export interface ReadEmailAddress {
  id?: string;
  email_address: string;
}

/** The helpers of a version of the API that these call. */
export interface UserEndpoints<User extends ReadUser<EmailAddress>, EmailAddress extends ReadEmailAddress> {
  users: {
    get: (userId: string, options?: CallOptions) => Promise<User>;
    list: (query: { email_address: string[]; limit: number }, options?: CallOptions) => Promise<User[]>;
    updateMetadata: (userId: string, body: UserMetadataPatch, options?: CallOptions) => Promise<User>;
    setProfileImage: (userId: string, body: { file?: Blob | undefined }, options?: CallOptions) => Promise<User>;
  };
  emailAddresses: {
    create: (
      body: { user_id: string; email_address: string; primary: boolean; verified: boolean },
      options?: CallOptions,
    ) => Promise<EmailAddress>;
    update: (
      emailAddressId: string,
      body: { primary: boolean; verified: boolean },
      options?: CallOptions,
    ) => Promise<EmailAddress>;
    delete: (emailAddressId: string, options?: CallOptions) => Promise<unknown>;
  };
}

/** Copies bytes, since their memory may be shared. */
const bytesOf = (data: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data),
  );

/** Whether a value is bytes, of this realm or another one. */
const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  ArrayBuffer.isView(value) || classOf(value).endsWith('ArrayBuffer]');

/** @throws TypeError: of an empty filter, the API returns any user */
function checkAddress(address: unknown): void {
  if (typeof address !== 'string' || !address.includes('@')) rejectValue('address', 'an email address', address);
}

const isSameAddress = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export const userHelpers = <User extends ReadUser<EmailAddress>, EmailAddress extends ReadEmailAddress>({
  users,
  emailAddresses,
}: UserEndpoints<User, EmailAddress>): UserHelpers<User, EmailAddress> => ({
  async replacePrimaryEmail(userId, address, options) {
    checkAddress(address);
    const user = await users.get(userId, options);
    const present = user.email_addresses.find(({ email_address: own }) => isSameAddress(own, address));
    const former = user.email_addresses.find(({ id }) => id === user.primary_email_address_id);
    if (present && present === former) return { primary: present, previous: undefined };
    const primary = present?.id
      ? await emailAddresses.update(present.id, { primary: true, verified: true }, options)
      : await emailAddresses.create(
          { user_id: userId, email_address: address, primary: true, verified: true },
          options,
        );
    if (!former?.id) return { primary, previous: undefined };
    try {
      await emailAddresses.delete(former.id, options);
      return { primary, previous: former };
    } catch (error) {
      return { primary, previous: former, error };
    }
  },
  async changeMetadata(userId, change, options) {
    checkFunction('change', change);
    const user = await users.get(userId, options);
    const patch: UserMetadataPatch | undefined = await changesBy<UserMetadata>(change, {
      public_metadata: user.public_metadata ?? {},
      private_metadata: user.private_metadata ?? {},
      unsafe_metadata: user.unsafe_metadata ?? {},
    });
    return patch ? users.updateMetadata(userId, patch, options) : user;
  },
  async findByEmail(address, options) {
    checkAddress(address);
    const [user] = await users.list({ email_address: [address], limit: 1 }, options);
    return user;
  },
  async setProfileImage(userId, image, options) {
    if (isBlob(image)) return users.setProfileImage(userId, { file: image }, options);
    if (isBytes(image)) return users.setProfileImage(userId, { file: new Blob([bytesOf(image)]) }, options);
    if (!isPlain(image)) rejectValue('image', 'a Blob, a File or bytes', image);
    return users.setProfileImage(userId, image, options);
  },
});
