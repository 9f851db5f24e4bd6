// The types of the peers, as far as benchmarks call them. They are installed in bench/ alone, and the type check of the project
// has to pass without them. A declaration here takes precedence over that of an installed peer.

declare module '@clerk/backend' {
  interface Backend {
    users: {
      getUser(id: string): Promise<unknown>;
      getUserList(query: { limit: number; offset: number }): Promise<{ data: { id: string }[] }>;
      createUser(body: { externalId: string; firstName: string }): Promise<unknown>;
      updateUser(id: string, body: { firstName: string; lastName: string }): Promise<unknown>;
    };
    invitations: {
      getInvitationList(query: { limit: number; query?: string; status?: 'pending' }): Promise<unknown>;
    };
  }
  export function createClerkClient(options: { secretKey: string; apiUrl?: string }): Backend;
}

declare module '@clerk/backend/proxy' {
  interface ProxyOptions {
    secretKey: string;
    publishableKey: string;
    fapiUrl: string;
  }
  export function clerkFrontendApiProxy(request: Request, options: ProxyOptions): Promise<Response>;
}

declare module '@octokit/rest' {
  export class Octokit {
    constructor(options: { auth: string; request: { fetch: () => Promise<Response> } });
    rest: {
      repos: { listForOrg(query: { org: string; per_page: number; type?: 'public' }): Promise<unknown> };
      users: { updateAuthenticated(body: { name: string; company: string }): Promise<unknown> };
    };
  }
}

declare module 'openai' {
  export default class OpenAI {
    constructor(options: { apiKey: string; fetch: () => Promise<Response> });
    files: { list(query: { limit: number; purpose?: string; order?: 'asc' }): PromiseLike<unknown> };
    conversations: { update(id: string, body: { metadata: Record<string, string> }): PromiseLike<unknown> };
  }
}

declare module 'stripe' {
  interface HttpClient {
    getClientName(): string;
  }
  export default class Stripe {
    constructor(key: string, options: { httpClient: HttpClient; telemetry: boolean });
    static createFetchHttpClient(fetch: () => Promise<Response>): HttpClient;
    customers: {
      list(query: { limit: number; email?: string }): PromiseLike<unknown>;
      update(id: string, body: { name: string; phone: string }): PromiseLike<unknown>;
    };
  }
}

declare module '@hey-api/openapi-ts' {
  interface Config {
    input: string;
    output: string;
    logs: { level: 'silent' };
    plugins: string[];
  }
  export function createClient(config: Config): Promise<unknown>;
}

declare module 'vega' {
  interface Runtime {
    readonly operators: unknown[];
  }
  export function parse(spec: object): Runtime;
  export class View {
    constructor(runtime: Runtime, options: { renderer: 'none' });
    toSVG(): Promise<string>;
  }
}

declare module 'vega-lite' {
  export function compile(spec: object): { spec: object };
}

declare module 'p-limit' {
  export default function pLimit(concurrency: number): <Result>(call: () => Promise<Result>) => Promise<Result>;
}

declare module 'bottleneck' {
  interface Options {
    reservoir: number;
    reservoirRefreshAmount: number;
    reservoirRefreshInterval: number;
  }
  export default class Bottleneck {
    constructor(options: Options);
    on(event: 'failed', listener: (error: unknown) => number | undefined): void;
    /** Resolves once the limiter is connected to its store. */
    ready(): Promise<unknown>;
    schedule<Result>(call: () => Promise<Result>): Promise<Result>;
  }
}
