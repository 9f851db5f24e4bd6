import { Agent, EnvHttpProxyAgent, type buildConnector, type Dispatcher } from 'undici';

/** How connections are made and kept. */
export interface ConnectionOptions {
  /**
   * The most connections to one host. Requests beyond that wait for one to be free.
   * @default 64
   */
  connections?: number | undefined;
  /**
   * How long a connection may be idle before it is closed, in ms. What the server says it keeps counts if it is shorter.
   * @default 4000
   */
  keepAliveTimeout?: number | undefined;
  /**
   * How a connection is made: `timeout` in ms (10000 by default), and the options of `tls.connect`, such as `ca`, `cert`
   * and `key`. They hold for connections to a proxy too.
   */
  connect?: buildConnector.BuildOptions | undefined;
}

const DEFAULT_CONNECTIONS = 64;

/** The API on the same computer, such as an emulator. A proxy would look for it on its own. */
const loopback = 'localhost,.localhost,127.0.0.1,[::1]';

/** The value of an environment variable that is written in lower or upper case. */
const variable = (name: string) => process.env[name.toLowerCase()] ?? process.env[name] ?? '';

/** @throws TypeError if a variable holds no URL. It does not show the value: there may be a password in it. */
function checkProxy(name: string): void {
  const value = variable(name);
  if (value && !(/^https?:\/\//i.test(value) && URL.canParse(value)))
    throw new TypeError(
      `clerk-bapi: the environment variable ${name} must be a URL such as http://proxy.example.com:3128, and is not.`,
    );
}

/** An agent that goes through the proxies that the environment names, and straight where it names none. */
export function createAgent({
  connections = DEFAULT_CONNECTIONS,
  keepAliveTimeout,
  connect,
}: ConnectionOptions): Dispatcher {
  const options = {
    connections,
    ...(keepAliveTimeout === undefined ? {} : { keepAliveTimeout }),
    ...(connect === undefined ? {} : { connect }),
  };
  const noProxy = variable('NO_PROXY').trim();
  // An agent for proxies looks at each request's host, so it is only used where it is needed.
  if (noProxy === '*' || !(variable('HTTP_PROXY') || variable('HTTPS_PROXY'))) return new Agent(options);
  checkProxy('HTTP_PROXY');
  checkProxy('HTTPS_PROXY');
  return new EnvHttpProxyAgent({
    ...options,
    noProxy: `${noProxy},${loopback}`,
    ...(connect === undefined ? {} : { requestTls: connect, proxyTls: connect }),
  });
}
