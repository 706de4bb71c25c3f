// A router with middleware: patterns with typed parameters, nested groups, errors turned into answers.
type Method = "GET" | "POST" | "PUT" | "DELETE";
interface Request {
  readonly method: Method;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
interface Response {
  status: number;
  headers: Map<string, string>;
  body: string;
}
type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name | keyof Params<Rest>]: string }
  : P extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : {};
interface Context<P = Record<string, string>> {
  readonly request: Request;
  readonly params: P;
  readonly query: ReadonlyMap<string, string>;
  readonly state: Map<string, unknown>;
}
type Next = () => Response;
type Middleware = (context: Context, next: Next) => Response;
type Handler<P> = (context: Context<P>) => Response | string | object;

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
const respond = (status: number, body: string, type = "text/plain"): Response => ({
  status,
  headers: new Map([["content-type", type]]),
  body,
});

interface Route {
  readonly method: Method;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly chain: readonly Middleware[];
  readonly handler: Handler<any>;
}

class Router {
  private readonly routes: Route[] = [];
  private readonly chain: Middleware[] = [];
  constructor(private readonly prefix = "") {}

  use(...middleware: Middleware[]): this {
    this.chain.push(...middleware);
    return this;
  }

  on<P extends string>(method: Method, path: P, handler: Handler<Params<P>>): this {
    const names: string[] = [];
    const source = (this.prefix + path).replace(/:(\w+)/g, (_, name: string) => {
      names.push(name);
      return "([^/]+)";
    });
    this.routes.push({
      method,
      pattern: new RegExp(`^${source}/?$`),
      names,
      chain: [...this.chain],
      handler,
    });
    return this;
  }

  group(prefix: string, build: (router: Router) => void): this {
    const inner = new Router(this.prefix + prefix).use(...this.chain);
    build(inner);
    this.routes.push(...inner.routes);
    return this;
  }

  handle(request: Request): Response {
    const [path, search = ""] = request.path.split("?", 2);
    const query = new Map(
      search
        .split("&")
        .filter(Boolean)
        .map((pair) => pair.split("=").map(decodeURIComponent) as [string, string]),
    );
    const allowed = new Set<Method>();
    for (const route of this.routes) {
      const match = route.pattern.exec(path);
      if (!match) continue;
      allowed.add(route.method);
      if (route.method !== request.method) continue;
      const params = Object.fromEntries(route.names.map((name, i) => [name, match[i + 1]]));
      const context: Context = { request, params, query, state: new Map() };
      return this.run(route, context);
    }
    if (allowed.size === 0) return respond(404, `nothing at ${path}`);
    const response = respond(405, `${request.method} is not allowed`);
    response.headers.set("allow", [...allowed].sort().join(", "));
    return response;
  }

  private run(route: Route, context: Context): Response {
    const step = (index: number): Response => {
      if (index < route.chain.length) return route.chain[index](context, () => step(index + 1));
      const result = route.handler(context);
      if (typeof result === "string") return respond(200, result);
      if ("status" in result && "headers" in result) return result as Response;
      return respond(200, JSON.stringify(result), "application/json");
    };
    try {
      return step(0);
    } catch (error) {
      if (error instanceof HttpError) return respond(error.status, error.message);
      return respond(500, error instanceof Error ? `${error.name}: ${error.message}` : "unknown");
    }
  }
}

const log: string[] = [];
const timing: Middleware = ({ request }, next) => {
  log.push(`> ${request.method} ${request.path}`);
  const response = next();
  log.push(`< ${response.status}`);
  response.headers.set("x-length", String(response.body.length));
  return response;
};
const auth: Middleware = ({ request, state }, next) => {
  const user = request.headers?.authorization?.match(/^Bearer (\w+)$/)?.[1];
  if (!user) throw new HttpError(401, "who are you?");
  state.set("user", user);
  return next();
};

interface Item {
  id: number;
  name: string;
  tags?: string[];
}
const items = new Map<number, Item>([[1, { id: 1, name: "chair", tags: ["wood"] }]]);
const find = (id: string): Item => {
  const item = items.get(Number(id));
  if (!item) throw new HttpError(404, `no item ${id}`);
  return item;
};

const app = new Router()
  .use(timing)
  .on("GET", "/", () => "welcome")
  .on("GET", "/items/:id", ({ params }) => find(params.id))
  .on("GET", "/items", ({ query }) => ({
    items: [...items.values()].filter(
      ({ tags }) => !query.has("tag") || tags?.includes(query.get("tag") ?? ""),
    ),
  }))
  .group("/admin", (admin) =>
    admin
      .use(auth)
      .on("POST", "/items", ({ request, state }) => {
        const { name } = request.body as { name?: string };
        if (!name) throw new HttpError(422, "a name is needed");
        const item: Item = { id: items.size + 1, name };
        items.set(item.id, item);
        return respond(201, `${state.get("user")} made ${item.id}`);
      })
      .on("DELETE", "/items/:id/tags/:tag", ({ params: { id, tag } }) => {
        const item = find(id);
        item.tags = item.tags!.filter((each) => each !== tag);
        return item;
      }),
  );

const headers = { authorization: "Bearer ann" };
for (const request of [
  { method: "GET", path: "/" },
  { method: "GET", path: "/items/1/" },
  { method: "GET", path: "/items/9" },
  { method: "PUT", path: "/items/1" },
  { method: "GET", path: "/nowhere" },
  { method: "POST", path: "/admin/items", body: { name: "lamp" } },
  { method: "POST", path: "/admin/items", body: { name: "lamp" }, headers },
  { method: "POST", path: "/admin/items", body: {}, headers },
  { method: "DELETE", path: "/admin/items/1/tags/wood", headers },
  { method: "DELETE", path: "/admin/items/2/tags/wood", headers },
  { method: "GET", path: "/items?tag=a%20b" },
  { method: "GET", path: "/items" },
] satisfies Request[] as Request[]) {
  const { status, headers: sent, body } = app.handle(request);
  console.log(status, body, Object.fromEntries(sent));
}
console.log(log.length, log.slice(-4));

// expect: 200 welcome { 'content-type': 'text/plain', 'x-length': '7' }
// expect: 200 {"id":1,"name":"chair","tags":["wood"]} { 'content-type': 'application/json', 'x-length': '39' }
// expect: 404 no item 9 { 'content-type': 'text/plain' }
// expect: 405 PUT is not allowed { 'content-type': 'text/plain', allow: 'GET' }
// expect: 404 nothing at /nowhere { 'content-type': 'text/plain' }
// expect: 401 who are you? { 'content-type': 'text/plain' }
// expect: 201 ann made 2 { 'content-type': 'text/plain', 'x-length': '10' }
// expect: 422 a name is needed { 'content-type': 'text/plain' }
// expect: 200 {"id":1,"name":"chair","tags":[]} { 'content-type': 'application/json', 'x-length': '33' }
// expect: 500 TypeError: Cannot read properties of undefined (reading 'filter') { 'content-type': 'text/plain' }
// expect: 200 {"items":[]} { 'content-type': 'application/json', 'x-length': '12' }
// expect: 200 {"items":[{"id":1,"name":"chair","tags":[]},{"id":2,"name":"lamp"}]} { 'content-type': 'application/json', 'x-length': '68' }
// expect: 16 [ '> GET /items?tag=a%20b', '< 200', '> GET /items', '< 200' ]
