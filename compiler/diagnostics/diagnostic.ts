/** A user's mistake as a value: a code, a place and the words of the program that fill the code's templates. */
import type { Span } from "../source.ts";
import type { CodeRow } from "./code-row.ts";
import { CODES, type Code } from "./codes.ts";

/** An error stops the program from running; a warning does not. */
export type Severity = "error" | "warning";

/** What a marked piece of code is: a type, "declared here", … */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** One message to the user. Its text is made of the code's row by `render.ts`. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** The code to look at first; messages are sorted by it. */
  readonly span: Span;
  readonly params: Readonly<Record<string, ParamValue | undefined>>;
  /** Further marked places. The label of `span` itself comes from the row. */
  readonly labels: readonly Label[];
  /** An edit to try, in place of the row's. */
  readonly help?: string;
}

/** What may fill a slot. */
export type ParamValue = string | number;

type Rows = typeof CODES;

type Slots<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

type TemplateOf<C extends Code, Key extends string> =
  Rows[C] extends Readonly<Record<Key, infer Template>> ? Template : never;

type TitleParam<C extends Code> = Slots<Rows[C]["title"]>;

type OptionalParam<C extends Code> = Exclude<
  Slots<TemplateOf<C, "help">> | Slots<TemplateOf<C, "label">>,
  TitleParam<C>
>;

/**
 * The parameters of a code: each `{name}` in its title is required; one that stands only in its help or label may be absent,
 * and that line is then left out.
 */
export type Params<C extends Code> = { readonly [P in TitleParam<C>]: ParamValue } & {
  readonly [P in OptionalParam<C>]?: ParamValue | undefined;
};

/** What may be added to a message or changed in it. */
export interface Extra {
  readonly labels?: readonly Label[];
  /** Replaces the row's help, when the place allows a better one. */
  readonly help?: string | undefined;
  /** For code that is never reached, an error becomes a warning. */
  readonly severity?: Severity;
}

/** Makes the message `code` about `span`; `params` are checked against the slots of the code's templates. */
export function diagnostic<C extends Code>(
  code: C,
  span: Span,
  params: Params<C>,
  extra: Extra = {},
): Diagnostic {
  const row: CodeRow = CODES[code];
  return {
    code,
    severity: extra.severity ?? row.severity ?? "error",
    span,
    params,
    labels: extra.labels ?? [],
    ...(extra.help === undefined ? {} : { help: extra.help }),
  };
}

/** Makes a further label. */
export function label(span: Span, text: string): Label {
  return { span, text };
}

/** True if one of `diagnostics` is an error, so that there is no program to run. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === "error");
}

/** The same messages in reading order, each said once: by file as first met, then by place. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const fileOrder = new Map<string, number>();
  const seen = new Set<string>();
  const kept: Diagnostic[] = [];
  for (const each of diagnostics) {
    const { path } = each.span.file;
    if (!fileOrder.has(path)) fileOrder.set(path, fileOrder.size);
    const identity = JSON.stringify([each.code, path, each.span.start, each.span.end, each.params]);
    if (!seen.has(identity)) kept.push(each);
    seen.add(identity);
  }
  const fileOf = (each: Diagnostic): number => fileOrder.get(each.span.file.path) ?? 0;
  return kept.sort(
    (a, b) =>
      fileOf(a) - fileOf(b) ||
      a.span.start - b.span.start ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
