/**
 * Parameter names of a function at run time, read from its source text as JavaScript keeps it, and the binding of named arguments to them.
 * Messages are TorchScript's.
 */

/** One parameter. A destructured one has no name and is filled by position only. */
export interface Parameter {
  readonly name: string | undefined;
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

/** The parameters of `fn` in order. A function without source text (built in, bound) gives `undefined`. */
export function parametersOf(fn: (...args: never[]) => unknown): Parameter[] | undefined {
  const source = Function.prototype.toString.call(fn);
  if (/\{\s*\[native code\]\s*\}\s*$/.test(source)) return undefined;
  // An arrow function with one parameter needs no parentheses.
  const bare = /^(?:async\s+)?([\w$]+)\s*=>/.exec(source);
  if (bare) return [{ name: bare[1], isOptional: false, isRest: false }];
  const open = source.indexOf("(");
  return open < 0 ? [] : splitTopLevel(source, open + 1).map(parseParameter);
}

/**
 * Arguments by position for a call `fn(...positional, named)`. A parameter that is given nothing is `undefined`, as in any call: nothing in
 * the text tells `b?: number` from `b: number` once types are stripped, so only the compiler knows which are missing.
 * @param named values by parameter name
 */
export function bindArguments(
  fn: (...args: never[]) => unknown,
  positional: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
): unknown[] {
  const parameters = parametersOf(fn);
  const label = fn.name === "" ? "(anonymous function)" : fn.name;
  if (parameters === undefined) {
    throw new TypeError(
      `${label}: named arguments need a function whose parameters have names; this one is built in or bound`,
    );
  }
  const signature = `${label}(${parameters.map(show).join(", ")})`;
  const fail = (problem: string): never => {
    throw new TypeError(`${signature}: ${problem}`);
  };
  const hasRest = parameters.some((parameter) => parameter.isRest);
  if (!hasRest && positional.length > parameters.length) {
    const count = parameters.length;
    fail(
      `Expected at most ${count} argument${count === 1 ? "" : "s"} but found ${positional.length} positional arguments.`,
    );
  }
  const result = [...positional];
  for (const [name, value] of Object.entries(named)) {
    const index = placeOf(parameters, name);
    if (index < 0) fail(`Keyword argument ${name} unknown.`);
    if (index < positional.length)
      fail(`Argument ${name} specified twice in positional and keyword arguments.`);
    result[index] = value;
  }
  return result;
}

/**
 * The parameter called `name`. esbuild, and what builds on it, puts a digit after the name of a parameter that shadows a variable, so such
 * a name serves where the exact one is not there.
 */
function placeOf(parameters: readonly Parameter[], name: string): number {
  const exact = parameters.findIndex((parameter) => parameter.name === name && !parameter.isRest);
  if (exact >= 0) return exact;
  return parameters.findIndex(
    (parameter) =>
      !parameter.isRest &&
      parameter.name?.startsWith(name) === true &&
      /^\d+$/.test(parameter.name.slice(name.length)),
  );
}

function show(parameter: Parameter): string {
  const name = parameter.name ?? "{…}";
  if (parameter.isRest) return `...${name}`;
  return parameter.isOptional ? `${name}?` : name;
}

function parseParameter(text: string): Parameter {
  const isRest = text.startsWith("...");
  const match = /^([\w$\u0080-\uffff]+)\s*(=)?/.exec(isRest ? text.slice(3).trim() : text);
  if (match) return { name: match[1], isOptional: match[2] !== undefined, isRest };
  return { name: undefined, isOptional: /[}\]]\s*=[^=>]/.test(text), isRest };
}

/** The texts between commas up to the bracket that closes the list, without comments. */
function splitTopLevel(source: string, start: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (let i = start; i < source.length; ) {
    const skipped = skipQuoted(source, i);
    if (skipped > i) {
      if (source[i] !== "/") part += source.slice(i, skipped);
      i = skipped;
      continue;
    }
    const letter = source[i] ?? "";
    if (depth === 0 && (letter === ")" || letter === ",")) {
      if (part.trim() !== "") parts.push(part.trim());
      if (letter === ")") return parts;
      part = "";
    } else {
      if ("([{".includes(letter)) depth++;
      if (")]}".includes(letter)) depth--;
      part += letter;
    }
    i++;
  }
  return parts;
}

/** Where a string, template or comment that begins at `i` ends; `i` when none does. */
function skipQuoted(source: string, i: number): number {
  const two = source.slice(i, i + 2);
  if (two === "//") {
    const end = source.indexOf("\n", i);
    return end < 0 ? source.length : end;
  }
  if (two === "/*") return source.indexOf("*/", i + 2) + 2;
  const quote = source[i];
  if (quote !== '"' && quote !== "'" && quote !== "`") return i;
  let end = i + 1;
  while (end < source.length && source[end] !== quote) end += source[end] === "\\" ? 2 : 1;
  return end + 1;
}
