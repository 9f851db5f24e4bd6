export {
  TokenError,
  verifyToken,
  type TokenProblem,
  type VerifiedToken,
  type VerifyTokenOptions,
} from './tags/tokens.js';
