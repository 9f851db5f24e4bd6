// The types of metadata, for applications to declare. They stand in a file of their own, and are declared with `export`: only
// such interfaces can be augmented from outside.
// Interfaces that hold nothing until an application adds to them, on purpose:
/* oxlint-disable typescript/no-empty-object-type */

/**
 * `public_metadata` of your users, which the frontend can read. Declare its fields, and every read, body and
 * `changeMetadata` is checked:
 *
 * @example
 * declare module 'clerk-bapi' {
 *   interface UserPublicMetadata {
 *     plan: 'free' | 'pro';
 *   }
 * }
 */
export interface UserPublicMetadata {}

/** `private_metadata` of your users, which only the backend can read. Declare its fields as {@link UserPublicMetadata} says. */
export interface UserPrivateMetadata {}

/** `unsafe_metadata` of your users, which the frontend can write. Declare its fields as {@link UserPublicMetadata} says. */
export interface UserUnsafeMetadata {}

/** `public_metadata` of your organizations. Declare its fields as {@link UserPublicMetadata} says. */
export interface OrganizationPublicMetadata {}

/** `private_metadata` of your organizations. Declare its fields as {@link UserPublicMetadata} says. */
export interface OrganizationPrivateMetadata {}

/** `public_metadata` of memberships. Declare its fields as {@link UserPublicMetadata} says. */
export interface OrganizationMembershipPublicMetadata {}

/** `private_metadata` of memberships. Declare its fields as {@link UserPublicMetadata} says. */
export interface OrganizationMembershipPrivateMetadata {}

/** `public_metadata` of invitations to an organization. Declare its fields as {@link UserPublicMetadata} says. */
export interface OrganizationInvitationPublicMetadata {}

/** `private_metadata` of invitations to an organization. Declare its fields as {@link UserPublicMetadata} says. */
export interface OrganizationInvitationPrivateMetadata {}

/**
 * `public_metadata` of invitations to the application. Declare its fields as {@link UserPublicMetadata} says; to have those
 * of users, which it becomes, declare that it extends `UserPublicMetadata`.
 */
export interface InvitationPublicMetadata {}

/** Metadata whose fields are not declared. */
export interface AnyMetadata {
  [key: string]: unknown;
}

/** Metadata as it is received. */
export type Metadata<Declared> = keyof Declared extends never ? AnyMetadata : Declared;

/** Metadata as it is sent to create or replace what is stored. */
export type MetadataInput<Declared> = keyof Declared extends never ? AnyMetadataInput : Declared;

/** Metadata as it is sent to be merged: at any depth, what is left out stays, and `null` removes. */
export type MetadataPatch<Declared> = keyof Declared extends never ? AnyMetadataInput : MergePatch<Declared>;

/** What may be sent where no fields are declared: also an interface of the application's own, which has no index signature. */
// With `unknown` for `any`, TypeScript would reject such an interface.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyMetadataInput = { [key: string]: any };

type MergePatch<Value> = { [Key in keyof Value]?: MergeValue<Value[Key]> | null | undefined };
/** What replaces a value: of an object, a part of it. */
type MergeValue<Value> = Value extends readonly unknown[] ? Value : Value extends object ? MergePatch<Value> : Value;
