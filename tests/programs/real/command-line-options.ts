// A library for command lines: options whose flags say their types, commands in commands, help and suggestions.
type Camel<S extends string> = S extends `${infer H}-${infer T}` ? `${H}${Capitalize<Camel<T>>}` : S;
type OptName<F extends string> = F extends `${string}--no-${infer N}`
  ? Camel<N>
  : F extends `${string}--${infer N} <${string}>` | `${string}--${infer N} [${string}]`
    ? Camel<N>
    : F extends `${string}--${infer N}`
      ? Camel<N>
      : never;
type OptValue<F extends string> = F extends `${string}...${string}`
  ? string[]
  : F extends `${string}<${string}>`
    ? string
    : F extends `${string}[${string}]`
      ? string | true
      : boolean;
class CommanderError extends Error {
  constructor(
    readonly exitCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = this.constructor.name;
  }
}
class InvalidArgumentError extends CommanderError {
  constructor(m: string) {
    super(1, "commander.invalidArgument", m);
  }
}
class Option {
  readonly short?: string;
  readonly long: string;
  readonly required: boolean;
  readonly optional: boolean;
  readonly variadic: boolean;
  readonly negate: boolean;
  defaultValue?: unknown;
  parseArg?: (v: string, prev: any) => unknown;
  choices?: readonly string[];
  constructor(
    readonly flags: string,
    readonly description = "",
  ) {
    const m = /^(?:(-\w), )?(--[\w-]+)(?: ([<[])([\w-]+)(\.\.\.)?[>\]])?$/.exec(flags);
    if (!m) throw new Error(`bad flags ${flags}`);
    [, this.short, this.long] = m as unknown as [string, string | undefined, string];
    this.required = m[3] === "<";
    this.optional = m[3] === "[";
    this.variadic = m[5] !== undefined;
    this.negate = this.long.startsWith("--no-");
  }
  attributeName(): string {
    return this.long
      .replace(/^--(no-)?/, "")
      .split("-")
      .reduce((s, w) => s + w[0]!.toUpperCase() + w.slice(1));
  }
  is(arg: string): boolean {
    return this.short === arg || this.long === arg;
  }
}
type Handler<O> = (this: Command<any>, args: string[], opts: O) => void;
class Command<O extends object = {}> {
  private options: Option[] = [];
  private commands: Command<any>[] = [];
  private params: { name: string; required: boolean; variadic: boolean }[] = [];
  private handler?: Handler<O>;
  private desc = "";
  private values: Record<string, unknown> = {};
  parent?: Command<any>;
  private aliases: string[] = [];
  constructor(readonly name: string) {}
  description(): string;
  description(text: string): this;
  description(text?: string) {
    if (text === undefined) return this.desc;
    this.desc = text;
    return this;
  }
  alias(a: string): this {
    this.aliases.push(a);
    return this;
  }
  argument(spec: string): this {
    const v = spec.slice(1, -1);
    this.params.push({ name: v.replace("...", ""), required: spec.startsWith("<"), variadic: v.endsWith("...") });
    return this;
  }
  option<F extends string>(flags: F, description?: string): Command<O & { [K in OptName<F>]?: OptValue<F> }>;
  option<F extends string, D>(flags: F, description: string, def: D): Command<O & { [K in OptName<F>]: D | OptValue<F> }>;
  option<F extends string, T>(
    flags: F,
    description: string,
    parse: (v: string, prev: T) => T,
    def: T,
  ): Command<O & { [K in OptName<F>]: T }>;
  option(flags: string, description = "", a?: unknown, b?: unknown): Command<any> {
    const o = new Option(flags, description);
    if (typeof a === "function") {
      o.parseArg = a as (v: string, p: unknown) => unknown;
      o.defaultValue = b;
    } else o.defaultValue = o.negate ? true : a;
    this.options.push(o);
    if (o.defaultValue !== undefined) this.values[o.attributeName()] = o.defaultValue;
    return this;
  }
  command(name: string): Command {
    const c = new Command(name);
    c.parent = this;
    this.commands.push(c);
    return c;
  }
  action(h: Handler<O>): this {
    this.handler = h;
    return this;
  }
  opts(): O {
    return this.values as O;
  }
  optsWithGlobals<T extends object>(): T & O {
    return { ...(this.parent?.optsWithGlobals() ?? {}), ...this.values } as T & O;
  }
  private fullName(): string {
    return this.parent ? `${this.parent.fullName()} ${this.name}` : this.name;
  }
  helpInformation(): string {
    const rows = this.options.map(
      (o) =>
        [
          o.flags,
          o.description + (o.defaultValue !== undefined && !o.negate ? ` (default: ${JSON.stringify(o.defaultValue)})` : ""),
        ] as const,
    );
    const cmds = this.commands.map((c) => [[c.name, ...c.aliases].join("|"), c.desc] as const);
    const w = Math.max(0, ...[...rows, ...cmds].map(([t]) => t.length));
    const section = (title: string, xs: readonly (readonly [string, string])[]) =>
      xs.length ? [`${title}:`, ...xs.map(([t, d]) => `  ${t.padEnd(w)}  ${d}`.trimEnd()), ""] : [];
    return [
      `Usage: ${this.fullName()}${this.options.length ? " [options]" : ""}${this.commands.length ? " [command]" : ""}${this.params.map((p) => ` ${p.required ? "<" : "["}${p.name}${p.variadic ? "..." : ""}${p.required ? ">" : "]"}`).join("")}`,
      "",
      ...(this.desc ? [this.desc, ""] : []),
      ...section("Options", rows),
      ...section("Commands", cmds),
    ].join("\n");
  }
  parse(argv: readonly string[]): this {
    const args: string[] = [];
    const rest = [...argv];
    while (rest.length) {
      let arg = rest.shift()!;
      if (arg === "--") {
        args.push(...rest.splice(0));
        break;
      }
      const eq = /^(--[^=]+)=(.*)$/s.exec(arg);
      if (eq) {
        arg = eq[1]!;
        rest.unshift(eq[2]!);
      }
      if (/^-\w{2,}$/.test(arg)) {
        rest.unshift(...[...arg.slice(1)].map((c) => "-" + c));
        continue;
      }
      if (arg.startsWith("-") && arg.length > 1) {
        if (arg === "-h" || arg === "--help") {
          console.log(this.helpInformation());
          return this;
        }
        const o = this.options.find((x) => x.is(arg));
        if (!o)
          throw new CommanderError(
            1,
            "commander.unknownOption",
            `error: unknown option '${arg}'${suggest(
              arg,
              this.options.map((x) => x.long),
            )}`,
          );
        const key = o.attributeName();
        const store = (v: string) => {
          const prev = this.values[key];
          this.values[key] = o.parseArg ? o.parseArg(v, prev) : o.variadic ? [...(Array.isArray(prev) ? prev : []), v] : v;
        };
        if (o.negate) this.values[key] = false;
        else if (o.required || (o.optional && rest.length > 0 && !rest[0]!.startsWith("-"))) {
          const v = rest.shift();
          if (v === undefined)
            throw new CommanderError(1, "commander.optionMissingArgument", `error: option '${o.flags}' argument missing`);
          store(v);
          while (o.variadic && rest.length && !rest[0]!.startsWith("-")) store(rest.shift()!);
        } else this.values[key] = true;
        continue;
      }
      const sub = args.length ? undefined : this.commands.find((c) => c.name === arg || c.aliases.includes(arg));
      if (sub) {
        sub.parse(rest);
        return this;
      }
      args.push(arg);
    }
    const need = this.params.filter((p) => p.required);
    if (args.length < need.length)
      throw new CommanderError(1, "commander.missingArgument", `error: missing required argument '${need[args.length]!.name}'`);
    if (!this.handler && args[0] !== undefined && this.commands.length)
      throw new CommanderError(
        1,
        "commander.unknownCommand",
        `error: unknown command '${args[0]}'${suggest(
          args[0],
          this.commands.map((c) => c.name),
        )}`,
      );
    this.handler?.call(this, args, this.opts());
    return this;
  }
}
function suggest(word: string, candidates: string[]): string {
  const dist = (a: string, b: string) => {
    let prev = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const cur = [i];
      for (let j = 1; j <= b.length; j++) cur[j] = Math.min(prev[j]! + 1, cur[j - 1]! + 1, prev[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      prev = cur;
    }
    return prev[b.length]!;
  };
  const best = candidates
    .map((c) => [dist(word, c), c] as [number, string])
    .filter(([d]) => d <= 3)
    .sort(([a], [b]) => a - b);
  return best.length ? `\n(Did you mean ${best[0]![1]}?)` : "";
}
const int = (v: string, _prev: number) => {
  const n = parseInt(v, 10);
  if (isNaN(n)) throw new InvalidArgumentError(`'${v}' is not a number`);
  return n;
};
function build() {
  const program = new Command("pizza")
    .description("Order a pizza")
    .option("-v, --verbose", "more output", (_v, p) => p + 1, 0)
    .option("--no-sauce", "no sauce");
  program
    .command("order")
    .alias("o")
    .description("place an order")
    .argument("<kind>")
    .argument("[toppings...]")
    .option("-s, --size <cm>", "diameter", int, 30)
    .option("-c, --cheese [type]", "cheese", "mozzarella")
    .option("-e, --extra-tags <tags...>", "tags")
    .option("-d, --drink", "with a drink")
    .action(function (args, o) {
      const cheese: string | true | boolean = o.cheese;
      console.log(
        this.name,
        args,
        o.size + 1,
        cheese,
        o.extraTags?.map((t) => t.length),
        o.drink ?? false,
        this.optsWithGlobals<{ sauce: boolean }>().sauce,
      );
    });
  program
    .command("list")
    .description("list orders")
    .action(() => console.log("none"));
  return program;
}
for (const line of [
  "order plain",
  "o hot olives ham --size=40 -d --cheese feta -e a bb ccc",
  "--no-sauce order x --cheese",
  "list",
  "--help",
  "order --help",
  "order",
  "oder x",
  "order y --szie 3",
  "order z -s abc",
  "order z -s",
  "order -- -x --y",
]) {
  try {
    build().parse(line.split(" "));
  } catch (e) {
    if (e instanceof CommanderError) console.log(`${e.name} ${e.code} ${e.exitCode}: ${e.message}`);
    else throw e;
  }
}
// expect: order [ 'plain' ] 31 mozzarella undefined false true
// expect: order [ 'hot', 'olives', 'ham' ] 41 feta [ 1, 2, 3 ] true true
// expect: order [ 'x' ] 31 true undefined false false
// expect: none
// expect: Usage: pizza [options] [command]
// expect:
// expect: Order a pizza
// expect:
// expect: Options:
// expect:   -v, --verbose  more output (default: 0)
// expect:   --no-sauce     no sauce
// expect:
// expect: Commands:
// expect:   order|o        place an order
// expect:   list           list orders
// expect:
// expect: Usage: pizza order [options] <kind> [toppings...]
// expect:
// expect: place an order
// expect:
// expect: Options:
// expect:   -s, --size <cm>             diameter (default: 30)
// expect:   -c, --cheese [type]         cheese (default: "mozzarella")
// expect:   -e, --extra-tags <tags...>  tags
// expect:   -d, --drink                 with a drink
// expect:
// expect: CommanderError commander.missingArgument 1: error: missing required argument 'kind'
// expect: CommanderError commander.unknownCommand 1: error: unknown command 'oder'
// expect: (Did you mean order?)
// expect: CommanderError commander.unknownOption 1: error: unknown option '--szie'
// expect: (Did you mean --size?)
// expect: InvalidArgumentError commander.invalidArgument 1: 'abc' is not a number
// expect: CommanderError commander.optionMissingArgument 1: error: option '-s, --size <cm>' argument missing
// expect: order [ '-x', '--y' ] 31 mozzarella undefined false true
