// A template engine: variables with filters, sections, loops with metadata, partials and escaping, compiled to closures.
type Scope = Record<string, unknown>;
type Render = (scopes: readonly Scope[]) => string;
type Filter = (value: unknown, ...args: string[]) => unknown;

class TemplateError extends Error {
  override readonly name = "TemplateError";
  constructor(
    message: string,
    public readonly position: number,
  ) {
    super(`${message} at ${position}`);
  }
}

const FILTERS: Readonly<Record<string, Filter>> = {
  upper: (value) => String(value).toUpperCase(),
  default: (value, other = "") => value ?? other,
  join: (value, separator = ", ") => (Array.isArray(value) ? value.join(separator) : value),
  fixed: (value, digits = "2") =>
    typeof value === "number" ? value.toFixed(Number(digits)) : value,
  json: (value) => JSON.stringify(value),
  keys: (value) => (typeof value === "object" && value !== null ? Object.keys(value) : []),
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function lookup(scopes: readonly Scope[], path: string): unknown {
  if (path === ".") return scopes.at(-1)?.["."];
  const [head, ...rest] = path.split(".");
  const scope = scopes.findLast((each) => head in each);
  let value: unknown = scope?.[head];
  for (const key of rest) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Scope)[key];
  }
  return value;
}

class Engine {
  readonly #partials = new Map<string, Render>();
  readonly #cache = new Map<string, Render>();

  partial(name: string, source: string): this {
    this.#partials.set(name, this.compile(source));
    return this;
  }

  compile(source: string): Render {
    const cached = this.#cache.get(source);
    if (cached) return cached;
    const tags = [...source.matchAll(/\{\{([#^/>&]?)\s*(.*?)\s*\}\}/g)];
    let at = 0;
    let index = 0;
    const block = (closing: string | null): Render => {
      const parts: Render[] = [];
      const text = (end: number): void => {
        const piece = source.slice(at, end);
        if (piece !== "") parts.push(() => piece);
      };
      for (;;) {
        const tag = tags[index++];
        if (!tag) {
          if (closing !== null)
            throw new TemplateError(`{{#${closing}}} is not closed`, source.length);
          text(source.length);
          break;
        }
        const [whole, kind, body] = tag;
        text(tag.index);
        at = tag.index + whole.length;
        if (kind === "/") {
          if (body !== closing) throw new TemplateError(`unexpected {{/${body}}}`, tag.index);
          break;
        }
        if (kind === "#") parts.push(this.#section(body, block(body.split(" ")[0])));
        else if (kind === "^") parts.push(this.#inverted(body, block(body)));
        else if (kind === ">") parts.push((scopes) => this.#partial(body, tag.index)(scopes));
        else parts.push(this.#value(body, kind !== "&", tag.index));
      }
      return (scopes) => parts.map((part) => part(scopes)).join("");
    };
    const render = block(null);
    this.#cache.set(source, render);
    return render;
  }

  #partial(name: string, position: number): Render {
    const found = this.#partials.get(name);
    if (!found) throw new TemplateError(`no partial ${name}`, position);
    return found;
  }

  #section(path: string, inner: Render): Render {
    return (scopes) => {
      const value = lookup(scopes, path);
      if (Array.isArray(value)) {
        return value
          .map((item: unknown, index) => {
            const meta: Scope = {
              ".": item,
              index,
              first: index === 0,
              last: index === value.length - 1,
            };
            const own = typeof item === "object" && item !== null ? { ...(item as Scope) } : {};
            return inner([...scopes, meta, { ...own, ".": item }]);
          })
          .join("");
      }
      if (!value) return "";
      return inner(typeof value === "object" ? [...scopes, value as Scope] : scopes);
    };
  }

  #inverted(path: string, inner: Render): Render {
    return (scopes) => {
      const value = lookup(scopes, path);
      const isEmpty = !value || (Array.isArray(value) && value.length === 0);
      return isEmpty ? inner(scopes) : "";
    };
  }

  #value(body: string, escapes: boolean, position: number): Render {
    const [path, ...pipes] = body.split("|").map((each) => each.trim());
    const filters = pipes.map((pipe) => {
      const [name = "", ...args] = pipe.match(/"[^"]*"|\S+/g) ?? [];
      if (!Object.hasOwn(FILTERS, name)) throw new TemplateError(`no filter ${name}`, position);
      const texts = (args as string[]).map((arg) => (arg.startsWith('"') ? arg.slice(1, -1) : arg));
      return (value: unknown): unknown => FILTERS[name](value, ...texts);
    });
    return (scopes) => {
      const value = filters.reduce((result, filter) => filter(result), lookup(scopes, path));
      const text = value === undefined || value === null ? "" : String(value);
      return escapes ? escape(text) : text;
    };
  }
}

const engine = new Engine()
  .partial("item", "{{name|upper}}: {{price|fixed 2}}{{^last}}, {{/last}}")
  .partial("tags", '[{{tags|join " + "}}]');
const data: Scope = {
  title: "Fruit & <veg>",
  items: [
    { name: "apple", price: 1.5 },
    { name: "kale", price: 2, note: "fresh" },
    { name: "fig", price: 0.333 },
  ],
  tags: ["a", "b", "c"],
  owner: { name: "Ann", address: { city: "Oslo" } },
  empty: [],
  matrix: [[1, 2], [3]],
};
for (const source of [
  "<h1>{{title}}</h1>{{& title}}",
  "{{#items}}{{> item}}{{/items}}",
  "{{#items}}{{index}}{{#note}}({{note}}){{/note}} {{/items}}{{> tags}}",
  "{{#owner}}{{name}} of {{address.city}}, {{title|upper}}{{/owner}} {{address.city|default nowhere}}",
  "{{^empty}}none{{/empty}}{{#empty}}some{{/empty}} {{owner|keys}} {{owner|json}}",
  "{{#matrix}}<{{#.}}{{.}}{{#last}};{{/last}}{{/.}}>{{/matrix}}",
  "{{#items}}{{name}}",
  "a{{/b}}",
  "{{title|shout}}",
  "{{> missing}}",
]) {
  try {
    console.log(engine.compile(source)([data]));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    console.log(`${error.name}: ${error.message}`, error.position);
  }
}
console.log(engine.compile("x{{y}}") === engine.compile("x{{y}}"));

// expect: <h1>Fruit &#38; &#60;veg&#62;</h1>Fruit & <veg>
// expect: APPLE: 1.50, KALE: 2.00, FIG: 0.33
// expect: 0 1(fresh) 2 [a + b + c]
// expect: Ann of Oslo, FRUIT &#38; &#60;VEG&#62; nowhere
// expect: none name,address {&#34;name&#34;:&#34;Ann&#34;,&#34;address&#34;:{&#34;city&#34;:&#34;Oslo&#34;}}
// expect: <12;><3;>
// expect: TemplateError: {{#items}} is not closed at 18 18
// expect: TemplateError: unexpected {{/b}} at 1 1
// expect: TemplateError: no filter shout at 0 0
// expect: TemplateError: no partial missing at 0 0
// expect: true
