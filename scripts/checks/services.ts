// Provides the programs that tests need and npm does not install: Chromium and Redis.
//   tsx scripts/checks/services.ts               finds or installs each, and prints where it is
//   tsx scripts/checks/services.ts COMMAND ...   the same, then runs a command that gets their paths in its environment
// Root on Debian gets what is missing by apt-get. Anyone else goes without, and the last line says which tests were
// skipped. In CI nothing is skipped: a missing program is an error.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { messageOf, runnable } from '../cli.js';

interface Service {
  /** What people call it. */
  title: string;
  /** The environment variable that overrides where to look. */
  variable: string;
  /** What the program may be called on the PATH. */
  programs: string[];
  /** Where it is if it is not on the PATH. */
  places: string[];
  /** Debian's package of it. */
  package: string;
}

export const services = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM_PATH',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    package: 'chromium',
  },
  redis: {
    title: 'Redis',
    variable: 'REDIS_SERVER_PATH',
    programs: ['redis-server'],
    places: [],
    package: 'redis-server',
  },
} satisfies Record<string, Service>;

export type ServiceName = keyof typeof services;

export type Environment = Record<string, string | undefined>;

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

const onPath = (program: string, env: Environment): string | undefined =>
  (env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, program))
    .find(isExecutable);

/**
 * Where a service's program is.
 *
 * If its variable is set, no other place is searched: a variable that names no program means that there is none.
 */
export function servicePath({ variable, programs, places }: Service, env: Environment): string | undefined {
  const given = env[variable];
  if (given) return isExecutable(given) ? given : undefined;
  return programs.map((program) => onPath(program, env)).find(Boolean) ?? places.find(isExecutable);
}

/** Says that a service's program is missing, and how to get it. */
export function missingMessage({ title, variable, package: name }: Service, env: Environment): string {
  const given = env[variable];
  if (given) return `${title} (${variable} is ${given}, which is no program)`;
  return `${title} (on Debian: apt-get update && apt-get install ${name}; or set ${variable})`;
}

/** Whether packages may be installed: by root, where there is apt-get. */
const mayInstall = (env: Environment, userId: number | undefined): boolean =>
  userId === 0 && onPath('apt-get', env) !== undefined;

function install(packages: string[], env: Environment): void {
  // RUNLEVEL=1 keeps Debian from starting a Redis of its own: each test starts the one that it needs.
  const options = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
  };
  console.error(`Installing what tests need: ${packages.join(', ')}`);
  try {
    execFileSync('apt-get', ['-qq', 'update'], options);
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], options);
  } catch (error) {
    // Which programs are missing decides what follows, so that a package that was installed counts.
    console.error(messageOf(error));
  }
}

interface Provided {
  /** The path of each program, by its variable. */
  found: Record<string, string>;
  /** For each program that is missing, what it is and how to get it. */
  missing: string[];
}

/**
 * Finds each service's program, and installs what is missing where that is allowed.
 *
 * @throws {Error} in CI, if a program is missing afterwards
 */
export function provide(env: Environment, userId = process.getuid?.()): Provided {
  const all = Object.values<Service>(services);
  const absent = all.filter((service) => !env[service.variable] && servicePath(service, env) === undefined);
  if (absent.length > 0 && mayInstall(env, userId)) {
    install(
      absent.map((service) => service.package),
      env,
    );
  }
  const found: Record<string, string> = {};
  const missing: string[] = [];
  for (const service of all) {
    const file = servicePath(service, env);
    if (file === undefined) missing.push(missingMessage(service, env));
    else found[service.variable] = file;
  }
  if (env['CI'] && missing.length > 0) throw new Error(`Tests need ${missing.join(' and ')}.`);
  return { found, missing };
}

await runnable(import.meta, '[command ...]: provides what tests need beside npm', async (command, ...args) => {
  const { found, missing } = provide(process.env);
  if (command === undefined) {
    for (const [variable, file] of Object.entries(found)) console.log(`${variable}=${file}`);
  } else {
    const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...found } });
    if (error) throw error;
    process.exitCode = status ?? 1;
  }
  if (missing.length > 0) console.log(`Skipped the tests that need ${missing.join(' and ')}.`);
});
