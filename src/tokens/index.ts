export {
  TokenError,
  verifyToken,
  type TokenProblem,
  type VerifiedToken,
  type VerifyTokenOptions,
} from './verify-token.js';
