import { describe, it } from 'vitest';
import { missingMessage, servicePath, services, type ServiceName } from '../scripts/checks/services.js';

/**
 * As `describe`, for tests that start a program which npm does not install.
 *
 * Without that program they are skipped, and the name says why. In CI they fail.
 */
export function describeWith(name: ServiceName, title: string, suite: (program: string) => void): void {
  const service = services[name];
  const program = servicePath(service, process.env);
  if (program !== undefined) {
    describe(title, () => suite(program));
    return;
  }
  const reason = `needs ${missingMessage(service, process.env)}`;
  if (process.env['CI']) {
    it(title, () => {
      throw new Error(`This ${reason}`);
    });
  } else {
    describe.skip(`${title}: ${reason}`, () => suite(''));
  }
}
