// Typed HTTP-like router: template literal params, overloads, middleware onion, schema validation with inference, mapped handler table, Result types
type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name | keyof Params<`/${Rest}`>]: string }
  : P extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : {};
type Method = "GET" | "POST" | "PUT" | "DELETE";
interface Request<P = {}, B = unknown> {
  readonly method: Method;
  readonly path: string;
  readonly params: P;
  readonly query: URLSearchParamsLike;
  readonly body: B;
  readonly headers: Readonly<Record<string, string>>;
  user?: { id: number; roles: Set<string> };
}
type Response = { status: number; body?: unknown; headers?: Record<string, string> };
type Handler<P, B> = (req: Request<P, B>) => Response;
type Middleware = (req: Request, next: () => Response) => Response;

class URLSearchParamsLike {
  readonly #pairs: [string, string][];
  constructor(query: string) {
    this.#pairs = query
      .split("&")
      .filter(Boolean)
      .map((p) => {
        const i = p.indexOf("=");
        const [k, v] = i < 0 ? [p, ""] : [p.slice(0, i), p.slice(i + 1)];
        return [decodeURIComponent(k), decodeURIComponent(v.replaceAll("+", " "))];
      });
  }
  get(name: string): string | null {
    return this.#pairs.find(([k]) => k === name)?.[1] ?? null;
  }
  getAll(name: string) {
    return this.#pairs.flatMap(([k, v]) => (k === name ? v : []));
  }
  *[Symbol.iterator]() {
    yield* this.#pairs;
  }
}
class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details?: readonly string[],
  ) {
    super(message);
    this.name = `Http${status}`;
  }
  static notFound(what: string) {
    return new HttpError(404, `${what} not found`);
  }
}
interface Schema<T> {
  readonly parse: (value: unknown, path: string, issues: string[]) => T | undefined;
  optional(): Schema<T | undefined>;
  refine(test: (v: T) => boolean, message: string): Schema<T>;
}
type Infer<S> = S extends Schema<infer T> ? T : never;
function schema<T>(parse: Schema<T>["parse"]): Schema<T> {
  return {
    parse,
    optional: () =>
      schema<T | undefined>((v, p, i) => (v === undefined ? undefined : parse(v, p, i))),
    refine: (test, message) =>
      schema<T>((v, p, i) => {
        const n = i.length,
          r = parse(v, p, i);
        if (i.length === n && !test(r as T)) i.push(`${p}: ${message}`);
        return r;
      }),
  };
}
const s = {
  string: () =>
    schema<string>((v, p, i) =>
      typeof v === "string"
        ? v
        : void i.push(`${p}: expected string, got ${v === null ? "null" : typeof v}`),
    ),
  number: () =>
    schema<number>((v, p, i) =>
      typeof v === "number" && Number.isFinite(v) ? v : void i.push(`${p}: expected number`),
    ),
  boolean: () =>
    schema<boolean>((v, p, i) =>
      typeof v === "boolean" ? v : void i.push(`${p}: expected boolean`),
    ),
  oneOf: <const T extends readonly string[]>(...all: T) =>
    schema<T[number]>((v, p, i) =>
      all.includes(v as string) ? (v as T[number]) : void i.push(`${p}: expected ${all.join("|")}`),
    ),
  array: <T>(item: Schema<T>) =>
    schema<T[]>((v, p, i) =>
      Array.isArray(v)
        ? v.map((x: unknown, k) => item.parse(x, `${p}[${k}]`, i) as T)
        : void i.push(`${p}: expected array`),
    ),
  object: <S extends Record<string, Schema<any>>>(shape: S) =>
    schema<{ [K in keyof S]: Infer<S[K]> }>((v, p, i) => {
      if (typeof v !== "object" || v === null || Array.isArray(v))
        return void i.push(`${p || "body"}: expected object`);
      const out: Record<string, unknown> = {};
      for (const [k, each] of Object.entries(shape)) {
        const r: unknown = each.parse((v as Record<string, unknown>)[k], p ? `${p}.${k}` : k, i);
        if (r !== undefined) out[k] = r;
      }
      for (const k of Object.keys(v))
        if (!(k in shape)) i.push(`${p ? `${p}.` : ""}${k}: unknown key`);
      return out as { [K in keyof S]: Infer<S[K]> };
    }),
};
function validate<T>(schema: Schema<T>, value: unknown): T {
  const issues: string[] = [];
  const out = schema.parse(value, "", issues);
  if (issues.length) throw new HttpError(422, "validation failed", issues);
  return out as T;
}
interface Route {
  method: Method;
  pattern: string;
  match(path: string): Record<string, string> | null;
  handle(req: Request<any, any>): Response;
}
class Router {
  private readonly routes: Route[] = [];
  private readonly stack: Middleware[] = [];
  use(...m: Middleware[]): this {
    this.stack.push(...m);
    return this;
  }
  on<P extends string>(method: Method, pattern: P, handler: Handler<Params<P>, unknown>): this;
  on<P extends string, B>(
    method: Method,
    pattern: P,
    body: Schema<B>,
    handler: Handler<Params<P>, B>,
  ): this;
  on<P extends string, B>(
    method: Method,
    pattern: P,
    ...rest: [Handler<Params<P>, unknown>] | [Schema<B>, Handler<Params<P>, B>]
  ): this {
    const segments = pattern.split("/").filter((x) => x !== "");
    const match = (path: string) => {
      const parts = path.split("/").filter((x) => x !== "");
      if (parts.length !== segments.length) return null;
      const params: Record<string, string> = {};
      for (const [i, seg] of segments.entries()) {
        if (seg.startsWith(":")) params[seg.slice(1)] = decodeURIComponent(parts[i]!);
        else if (seg !== parts[i]) return null;
      }
      return params;
    };
    const handle: Route["handle"] =
      rest.length === 1 ? rest[0] : (req) => rest[1]({ ...req, body: validate(rest[0], req.body) });
    this.routes.push({ method, pattern, match, handle });
    return this;
  }
  dispatch(
    method: Method,
    url: string,
    init: { body?: unknown; headers?: Record<string, string> } = {},
  ): Response {
    const [path = "", query = ""] = url.split("?");
    const req: Request<Record<string, string>> = {
      method,
      path,
      params: {},
      query: new URLSearchParamsLike(query),
      body: init.body,
      headers: Object.fromEntries(
        Object.entries(init.headers ?? {}).map(([k, v]) => [k.toLowerCase(), v]),
      ),
    };
    const final = (): Response => {
      const hits = this.routes.flatMap((route) => {
        const params = route.match(path);
        return params ? [{ route, params }] : [];
      });
      const hit = hits.find((h) => h.route.method === method);
      if (!hit)
        throw hits.length
          ? new HttpError(
              405,
              `allowed: ${[...new Set(hits.map((h) => h.route.method))].join(", ")}`,
            )
          : HttpError.notFound(path);
      Object.assign(req.params, hit.params);
      return hit.route.handle(req);
    };
    const run = this.stack.reduceRight<() => Response>((next, m) => () => m(req, next), final);
    try {
      return run();
    } catch (e) {
      if (e instanceof HttpError)
        return {
          status: e.status,
          body: { error: e.message, ...(e.details ? { details: e.details } : {}) },
        };
      return {
        status: 500,
        body: { error: e instanceof Error ? `${e.name}: ${e.message}` : String(e) },
      };
    }
  }
}
const todoSchema = s.object({
  title: s.string().refine((t) => t.length > 0, "must not be empty"),
  priority: s.oneOf("low", "high").optional(),
  tags: s.array(s.string()),
  meta: s.object({ points: s.number() }).optional(),
});
type NewTodo = Infer<typeof todoSchema>;
type Todo = NewTodo & { id: number; done: boolean };
const todos = new Map<number, Todo>();
let nextId = 1;
const log: string[] = [];
const timing: Middleware = (req, next) => {
  const r = next();
  log.push(`${req.method} ${req.path} ${r.status}`);
  return { ...r, headers: { ...r.headers, "x-count": String(log.length) } };
};
const auth: Middleware = (req, next) => {
  const m = /^Bearer (\w+)$/.exec(req.headers.authorization ?? "");
  if (m)
    req.user = { id: m[1]!.length, roles: new Set(m[1] === "root" ? ["admin", "user"] : ["user"]) };
  if (req.method !== "GET" && !req.user) throw new HttpError(401, "who are you?");
  return next();
};
const app = new Router()
  .use(timing, auth)
  .on("GET", "/todos", ({ query }) => {
    const tag = query.get("tag");
    return {
      status: 200,
      body: [...todos.values()]
        .filter((t) => tag === null || t.tags.includes(tag))
        .map(({ id, title }) => ({ id, title })),
    };
  })
  .on("POST", "/todos", todoSchema, ({ body, user }) => {
    const todo: Todo = { ...body, id: nextId++, done: false };
    todos.set(todo.id, todo);
    return { status: 201, body: { ...todo, by: user?.id } };
  })
  .on("GET", "/todos/:id", ({ params }) => {
    const t = todos.get(Number(params.id));
    if (!t) throw HttpError.notFound(`todo ${params.id}`);
    return { status: 200, body: t };
  })
  .on(
    "PUT",
    "/todos/:id/done",
    s.object({ done: s.boolean() }),
    ({ params: { id }, body: { done } }) => {
      const t =
        todos.get(+id) ??
        (() => {
          throw HttpError.notFound(`todo ${id}`);
        })();
      t.done = done;
      return { status: 204 };
    },
  )
  .on("DELETE", "/todos/:id", ({ params, user }) => {
    if (!user?.roles.has("admin")) throw new HttpError(403, "admins only");
    return todos.delete(Number(params.id)) ? { status: 204 } : { status: 410 };
  })
  .on("GET", "/echo/:a/and/:b", ({ params: { a, b }, query }) => ({
    status: 200,
    body: { a, b, q: [...query], all: query.getAll("x") },
  }))
  .on("GET", "/crash", () => {
    return { status: 200, body: (undefined as unknown as { x: { y: number } }).x.y };
  });
const user = { Authorization: "Bearer bob" },
  root = { authorization: "Bearer root" };
const calls: Parameters<Router["dispatch"]>[] = [
  ["GET", "/todos"],
  ["POST", "/todos", { body: { title: "write", tags: ["x"] } }],
  [
    "POST",
    "/todos",
    { headers: user, body: { title: "write", tags: ["x"], priority: "high", meta: { points: 3 } } },
  ],
  [
    "POST",
    "/todos",
    {
      headers: user,
      body: {
        title: "",
        tags: [1, "a", null],
        priority: "mid",
        extra: true,
        meta: { points: "3" },
      },
    },
  ],
  ["POST", "/todos", { headers: user, body: [] }],
  ["POST", "/todos", { headers: root, body: { title: "read", tags: [] } }],
  ["GET", "/todos?tag=x"],
  ["GET", "/todos/2"],
  ["GET", "/todos/99"],
  ["PUT", "/todos/1/done", { headers: user, body: { done: true } }],
  ["PUT", "/todos/7/done", { headers: user, body: { done: true } }],
  ["GET", "/todos/1"],
  ["DELETE", "/todos/1", { headers: user }],
  ["DELETE", "/todos/1", { headers: root }],
  ["DELETE", "/todos/1", { headers: root }],
  ["PUT", "/todos"],
  ["PUT", "/todos", { headers: root }],
  ["GET", "/echo/a%20b/and/%C3%A9?x=1&y=a+b&x=2&z"],
  ["GET", "/crash"],
  ["GET", "/"],
];
for (const c of calls) {
  const r = app.dispatch(...c);
  console.log(c[0], c[1], r.status, JSON.stringify(r.body), r.headers?.["x-count"] ?? "-");
}
console.log(log.length, log.slice(-2), todos);
// expect: GET /todos 200 [] 1
// expect: POST /todos 401 {"error":"who are you?"} -
// expect: POST /todos 201 {"title":"write","priority":"high","tags":["x"],"meta":{"points":3},"id":1,"done":false,"by":3} 2
// expect: POST /todos 422 {"error":"validation failed","details":["title: must not be empty","priority: expected low|high","tags[0]: expected string, got number","tags[2]: expected string, got null","meta.points: expected number","extra: unknown key"]} -
// expect: POST /todos 422 {"error":"validation failed","details":["body: expected object"]} -
// expect: POST /todos 201 {"title":"read","tags":[],"id":2,"done":false,"by":4} 3
// expect: GET /todos?tag=x 200 [{"id":1,"title":"write"}] 4
// expect: GET /todos/2 200 {"title":"read","tags":[],"id":2,"done":false} 5
// expect: GET /todos/99 404 {"error":"todo 99 not found"} -
// expect: PUT /todos/1/done 204 undefined 6
// expect: PUT /todos/7/done 404 {"error":"todo 7 not found"} -
// expect: GET /todos/1 200 {"title":"write","priority":"high","tags":["x"],"meta":{"points":3},"id":1,"done":true} 7
// expect: DELETE /todos/1 403 {"error":"admins only"} -
// expect: DELETE /todos/1 204 undefined 8
// expect: DELETE /todos/1 410 undefined 9
// expect: PUT /todos 401 {"error":"who are you?"} -
// expect: PUT /todos 405 {"error":"allowed: GET, POST"} -
// expect: GET /echo/a%20b/and/%C3%A9?x=1&y=a+b&x=2&z 200 {"a":"a b","b":"é","q":[["x","1"],["y","a b"],["x","2"],["z",""]],"all":["1","2"]} 10
// expect: GET /crash 500 {"error":"TypeError: Cannot read properties of undefined (reading 'x')"} -
// expect: GET / 404 {"error":"/ not found"} -
// expect: 10 [ 'DELETE /todos/1 410', 'GET /echo/a%20b/and/%C3%A9 200' ] Map(1) { 2 => { title: 'read', tags: [], id: 2, done: false } }
