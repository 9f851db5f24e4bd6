import type { CreateUserBody } from 'clerk-bapi/types';
import { Redis } from 'ioredis';

/** A row of the file, as it is sent to the API. */
export type NewUser = CreateUserBody & { external_id: string };

export const queueName = process.env.QUEUE ?? 'users';

/** BullMQ waits in Redis for jobs: a call must not be given up. */
export const connect = () =>
  new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { maxRetriesPerRequest: null });
