/**
 * Tokens and trees as text, for `dump --stage tokens|ast` and for tests.
 *
 * A node is `(Kind flags field: child …)`; names and literals that say all about themselves stand
 * alone: `x`, `1`, `"a"`. What is absent, empty or false is left out.
 */
import type { SourceFile } from "../source.ts";
import { positionAt } from "../source.ts";
import type { Node } from "./ast.ts";
import { CHILD_KEYS } from "./ast-children.ts";
import { tokenize } from "./lexer.ts";

const WIDTH = 80;

/** The tree below `node` as S-expressions, ending in a line end. */
export function printAst(node: Node): string {
  return `${print(node, 0)}\n`;
}

/** One token a line: place, type, text. */
export function printTokens(file: SourceFile): string {
  return tokenize(file)
    .tokens.map((token) => {
      const { line, column } = positionAt(file, token.startOffset);
      const { name } = token.tokenType;
      const text = name === token.image ? "" : ` ${JSON.stringify(token.image)}`;
      return `${line}:${column} ${name}${text}\n`;
    })
    .join("");
}

function print(node: Node, indent: number): string {
  const short = atom(node);
  if (short !== null) return short;
  const scalars = scalarFields(node);
  const head = [node.kind, ...scalars].join(" ");
  const fields = childFields(node, indent + 2);
  const oneLine = `(${[head, ...fields].join(" ")})`;
  if (indent + oneLine.length <= WIDTH && !oneLine.includes("\n")) return oneLine;
  const pad = " ".repeat(indent + 2);
  return `(${[head, ...fields.map((field) => `\n${pad}${field}`)].join("")})`;
}

// Kinds whose only content is a value.
function atom(node: Node): string | null {
  switch (node.kind) {
    case "Identifier":
      return node.name;
    case "PrivateName":
      return `#${node.name}`;
    case "StringLiteral":
      return JSON.stringify(node.value);
    case "NumberLiteral":
    case "BooleanLiteral":
      return String(node.value);
    case "BigIntLiteral":
      return `${node.value}n`;
    case "NullLiteral":
      return "null";
    case "ThisExpression":
      return "this";
    case "SuperExpression":
      return "super";
    case "KeywordType":
      return node.keyword;
    case "LiteralType":
      return `(LiteralType ${scalar(node.value)})`;
    case "TemplateElement":
      return JSON.stringify(node.cooked ?? node.raw);
    default:
      return null;
  }
}

const POSITION = new Set(["kind", "id", "start", "end"]);

function scalarFields(node: Node): string[] {
  const children = new Set<string>(CHILD_KEYS[node.kind]);
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (POSITION.has(key) || children.has(key) || value === null || value === false) return [];
    if (value === true) return [key];
    return key === "operator" ? [String(value)] : [`${key}=${scalar(value)}`];
  });
}

function scalar(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function childFields(node: Node, indent: number): string[] {
  const fields = node as unknown as Readonly<Record<string, Node | readonly Node[] | null>>;
  const texts: string[] = [];
  for (const key of CHILD_KEYS[node.kind]) {
    const value = fields[key];
    if (value === null || value === undefined) continue;
    if (!isList(value)) texts.push(`${key}: ${print(value, indent)}`);
    else if (value.length > 0) texts.push(`${key}: ${printList(value, indent)}`);
  }
  return texts;
}

function printList(list: readonly Node[], indent: number): string {
  const items = list.map((item) => print(item, indent + 2));
  const oneLine = `[${items.join(" ")}]`;
  if (indent + oneLine.length <= WIDTH && !oneLine.includes("\n")) return oneLine;
  const pad = " ".repeat(indent + 2);
  return `[${items.map((item) => `\n${pad}${item}`).join("")}]`;
}

function isList(value: Node | readonly Node[]): value is readonly Node[] {
  return Array.isArray(value);
}
