import { onTestFinished, vi } from 'vitest';

/** Sets variables of the environment for a test, and takes all others of ours away. */
export function setEnvironment(variables: Record<string, string>) {
  for (const name of ['CLERK_SECRET_KEY', 'CLERK_PROXY_URL', 'NEXT_PUBLIC_CLERK_PROXY_URL', 'CLERK_FAPI_URL'])
    vi.stubEnv(name, variables[name]);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}
