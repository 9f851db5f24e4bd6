/** The methods of Clerk's own SDK that do not work against the emulator, and why that is so. */
export const reasons: Record<string, string> = {
  '__experimental_accountlessApplications.createAccountlessApplication':
    'makes an instance without an account; an emulator is one instance',
  '__experimental_accountlessApplications.completeAccountlessApplicationOnboarding': 'the same',
  'sessions.verifySession': 'deprecated, and no spec has it: tokens are verified with the keys of the instance',
};
