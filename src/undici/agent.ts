import { Agent, EnvHttpProxyAgent, type buildConnector, type Dispatcher } from 'undici';

/** How connections are made and kept. */
export interface ConnectionOptions {
  /**
   * The most connections to one host. Requests beyond that wait for one to be free.
   * @default 64
   */
  connections?: number | undefined;
  /**
   * How long a connection may be idle before it is closed, in ms. A shorter time that the server announces wins.
   * @default 4000
   */
  keepAliveTimeout?: number | undefined;
  /**
   * Options of new connections: `timeout` in ms (10000 by default), and those of `tls.connect`, such as `ca`, `cert` and
   * `key`. They apply to connections to a proxy too.
   */
  connect?: buildConnector.BuildOptions | undefined;
}

const DEFAULT_CONNECTIONS = 64;

/** Hosts of this computer, such as an emulator's. A proxy would look for them on its own. */
const loopback = 'localhost,.localhost,127.0.0.1,[::1]';

/** The value of an environment variable, whose name may be in lower or upper case. */
const variable = (name: string) => process.env[name.toLowerCase()] ?? process.env[name] ?? '';

/** @throws TypeError if a variable is not a URL. The error does not show the value, which may have a password in it. */
function checkProxy(name: string): void {
  const value = variable(name);
  if (value && !(/^https?:\/\//i.test(value) && URL.canParse(value)))
    throw new TypeError(
      `clerk-bapi: the environment variable ${name} is not a URL. Set it to one such as http://proxy.example.com:3128.`,
    );
}

/** Creates an agent that uses the proxies of the environment, or none if it names none. */
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
  // An agent for proxies looks at the host of each request, so it is used only if it is needed.
  if (noProxy === '*' || !(variable('HTTP_PROXY') || variable('HTTPS_PROXY'))) return new Agent(options);
  checkProxy('HTTP_PROXY');
  checkProxy('HTTPS_PROXY');
  return new EnvHttpProxyAgent({
    ...options,
    noProxy: `${noProxy},${loopback}`,
    ...(connect === undefined ? {} : { requestTls: connect, proxyTls: connect }),
  });
}
