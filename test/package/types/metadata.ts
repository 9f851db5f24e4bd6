// A program that declares its metadata. `npm run test:package` compiles it with each way to resolve modules.
import { createClerk, type User } from 'clerk-bapi';
import { createClerk as createNext } from 'clerk-bapi/2026-05-12';

declare module 'clerk-bapi' {
  interface UserPublicMetadata {
    plan: 'free' | 'pro';
    seats?: number;
    address?: { city: string; zip: string };
  }
  interface OrganizationPrivateMetadata {
    crm_id: string;
  }
}

const clerk = createClerk({ secretKey: 'sk_test_consumer' });
const next = createNext({ secretKey: 'sk_test_consumer' });

export async function reads(user: User): Promise<void> {
  user.public_metadata?.plan satisfies 'free' | 'pro' | undefined;
  (await next.users.get('user_1')).public_metadata?.seats satisfies number | undefined;
  (await clerk.organizations.get('org_1')).private_metadata?.crm_id satisfies string | undefined;
  // @ts-expect-error -- there is no such key
  void user.public_metadata?.plam;
}

export async function creates(): Promise<void> {
  await clerk.users.create({ public_metadata: { plan: 'pro' }, first_name: undefined });
  // @ts-expect-error -- the plan is missing
  await clerk.users.create({ public_metadata: { seats: 1 } });
  // @ts-expect-error -- there is no such plan
  await next.users.create({ public_metadata: { plan: 'gold' } });
}

export async function merges(): Promise<void> {
  await clerk.users.updateMetadata('user_1', { public_metadata: { seats: null, address: { city: 'Berlin' } } });
  await next.users.updateMetadata('user_1', { public_metadata: { plan: null } });
  // @ts-expect-error -- there is no such plan
  await next.users.updateMetadata('user_1', { public_metadata: { plan: 'gold' } });
  await clerk.users.changeMetadata('user_1', ({ public_metadata }) => {
    public_metadata.plan = 'pro';
    // @ts-expect-error -- there is no such plan
    public_metadata.plan = 'gold';
  });
}

/** An interface has no index signature. */
interface Mine {
  theme: string;
}

export async function undeclared(user: User, mine: Mine): Promise<void> {
  user.private_metadata?.['anything'] satisfies unknown;
  await clerk.users.create({ private_metadata: mine });
}
