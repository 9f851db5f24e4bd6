export type { SessionClaims, TokenClaims } from './claims.js';
export type { JwtKey, JwtKeySource } from './jwt-key-source.js';
export type { RequestHeaders } from '../http/header-of.js';
export type { TokenKind } from './kinds.js';
export type { Accepts, TokenClient, VerifyTokenOptions } from './options.js';
export { factorAges, hasPermission, hasRole, permissionsOf, type PermissionClaims } from './permissions.js';
export { TokenError, type TokenProblem } from './token-error.js';
export { tokenOf, type TokenOfOptions, type TokenRequest } from './token-of.js';
export { verifyToken, type AcceptedToken, type VerifiedToken } from './verify-token.js';
