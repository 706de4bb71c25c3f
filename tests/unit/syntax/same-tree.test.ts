/**
 * The tree is TypeScript's: every expression and type has the extent that TypeScript's own parser
 * gives it, so precedence, association and every ambiguity are decided alike.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";
import { sourceFile } from "../../../compiler/source.ts";
import type { NodeKind } from "../../../compiler/syntax/ast.ts";
import { parse } from "../../../compiler/syntax/parser.ts";
import { filesUnder } from "../../harness/files.ts";
import { allNodes } from "./parsing.ts";

/** Kinds that both trees have, by TypeScript's name. Several of ours may be one of theirs. */
const SAME: Partial<Record<NodeKind, keyof typeof ts.SyntaxKind>> = {
  ArrowFunction: "ArrowFunction",
  FunctionExpression: "FunctionExpression",
  ClassExpression: "ClassExpression",
  ArrayLiteral: "ArrayLiteralExpression",
  ObjectLiteral: "ObjectLiteralExpression",
  PropertyAccess: "PropertyAccessExpression",
  ElementAccess: "ElementAccessExpression",
  CallExpression: "CallExpression",
  ImportCall: "CallExpression",
  NewExpression: "NewExpression",
  TaggedTemplate: "TaggedTemplateExpression",
  Binary: "BinaryExpression",
  PrivateIn: "BinaryExpression",
  Logical: "BinaryExpression",
  Assignment: "BinaryExpression",
  Conditional: "ConditionalExpression",
  AsExpression: "AsExpression",
  AsConst: "AsExpression",
  TypeAssertion: "TypeAssertionExpression",
  Satisfies: "SatisfiesExpression",
  NonNull: "NonNullExpression",
  Await: "AwaitExpression",
  Yield: "YieldExpression",
  Spread: "SpreadElement",
  Block: "Block",
  If: "IfStatement",
  For: "ForStatement",
  ForOf: "ForOfStatement",
  ForIn: "ForInStatement",
  While: "WhileStatement",
  DoWhile: "DoStatement",
  Switch: "SwitchStatement",
  Return: "ReturnStatement",
  Throw: "ThrowStatement",
  Try: "TryStatement",
  Labeled: "LabeledStatement",
  ExpressionStatement: "ExpressionStatement",
  Method: "MethodDeclaration",
  Constructor: "Constructor",
  PropertyAssignment: "PropertyAssignment",
  Parameter: "Parameter",
  EnumMember: "EnumMember",
  ArrayType: "ArrayType",
  TupleType: "TupleType",
  FunctionType: "FunctionType",
  ConstructorType: "ConstructorType",
  IndexedAccessType: "IndexedAccessType",
  ConditionalType: "ConditionalType",
  InferType: "InferType",
  MappedType: "MappedType",
  TypePredicate: "TypePredicate",
  TypeOperator: "TypeOperator",
  TemplateLiteralType: "TemplateLiteralType",
  MethodSignature: "MethodSignature",
  TypeParameter: "TypeParameter",
};

// By number: the reverse mapping of `SyntaxKind` gives some kinds another name.
const THEIRS = new Map<ts.SyntaxKind, string>(
  Object.values(SAME).map((name) => [ts.SyntaxKind[name], name]),
);
// Left sides of assignments are literals in TypeScript's tree and patterns in ours.
const AMBIGUOUS = new Set(["ArrayLiteralExpression", "ObjectLiteralExpression"]);

function ours(path: string, text: string): string[] {
  const { module } = parse(sourceFile(path, text));
  return allNodes(module)
    .flatMap(({ kind, start, end }) => {
      const name =
        kind === "AsConst" && text[start] === "<" ? "TypeAssertionExpression" : SAME[kind];
      return name === undefined || AMBIGUOUS.has(name) ? [] : [extent(name, start, end)];
    })
    .sort();
}

function theirs(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isSpreadAssignment(node) ? "SpreadElement" : THEIRS.get(node.kind);
    if (name !== undefined && !AMBIGUOUS.has(name) && !isDropped(node)) {
      found.push(extent(name, node.getStart(file), endOf(node, text)));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort();
}

// TypeScript counts the separator to a member of an interface, we do not.
function endOf(node: ts.Node, text: string): number {
  const end = node.getEnd();
  return ts.isTypeElement(node) && /[;,]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

// What our tree writes in another way: comma expressions, `this` parameters, defaults in patterns
// that were read as literals, the parameter of a mapped type, names of interfaces in `implements`.
function isDropped(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isTypeName(node);
  if (ts.isBinaryExpression(node)) {
    return node.operatorToken.kind === ts.SyntaxKind.CommaToken || isInPattern(node);
  }
  if (ts.isParameter(node)) {
    return node.name.getText() === "this" || ts.isIndexSignatureDeclaration(node.parent);
  }
  if (ts.isTypeParameterDeclaration(node)) {
    return ts.isMappedTypeNode(node.parent) || ts.isInferTypeNode(node.parent);
  }
  const isElement =
    ts.isPropertyAssignment(node) || ts.isSpreadElement(node) || ts.isSpreadAssignment(node);
  return isElement && isInPattern(node);
}

function isTypeName(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node.parent)) return isTypeName(node.parent);
  if (!ts.isExpressionWithTypeArguments(node.parent)) return false;
  const clause = node.parent.parent;
  return (
    ts.isHeritageClause(clause) &&
    (clause.token === ts.SyntaxKind.ImplementsKeyword || ts.isInterfaceDeclaration(clause.parent))
  );
}

function isInPattern(node: ts.Node): boolean {
  let inner: ts.Node = node;
  let outer = node.parent;
  while (
    ts.isArrayLiteralExpression(outer) ||
    ts.isObjectLiteralExpression(outer) ||
    ts.isPropertyAssignment(outer) ||
    ts.isShorthandPropertyAssignment(outer) ||
    ts.isSpreadElement(outer) ||
    ts.isSpreadAssignment(outer) ||
    (ts.isBinaryExpression(outer) && outer.left === inner)
  ) {
    if (ts.isPropertyAssignment(outer) && outer.name === inner) return false;
    const isTarget = ts.isArrayLiteralExpression(inner) || ts.isObjectLiteralExpression(inner);
    if (isTarget && ts.isBinaryExpression(outer)) return true;
    inner = outer;
    outer = outer.parent;
  }
  const isTarget = ts.isArrayLiteralExpression(inner) || ts.isObjectLiteralExpression(inner);
  return isTarget && ts.isForOfStatement(outer) && outer.initializer === inner;
}

// Every file is a module to us. TypeScript reads `await` as a name in a file that imports and
// exports nothing, and takes a static method for a constructor by its name.
const READ_OTHERWISE = new Set([
  "x = await (a)",
  "x = await <T>a",
  "class A { static constructor() {} }",
]);

function extent(name: string, start: number, end: number): string {
  return `${name} ${start}-${end}`;
}

function difference(path: string, text: string): string[] {
  const [mine, other] = [ours(path, text), theirs(path, text)];
  const [inMine, inOther] = [new Set(mine), new Set(other)];
  const describe = (sign: string, each: string): string => {
    const [start, end] = each.replace(/^\S+ /, "").split("-");
    return `${sign}${each} ${text.slice(Number(start), Number(end)).slice(0, 60)}`;
  };
  return [
    ...mine.filter((each) => !inOther.has(each)).map((each) => describe("+", each)),
    ...other.filter((each) => !inMine.has(each)).map((each) => describe("-", each)),
  ];
}

describe("TypeScript's tree", () => {
  it("of every accepted snippet", () => {
    const path = new URL("./snippets/accepted.txt", import.meta.url);
    const lines = readFileSync(path, "utf8").split("\n");
    const snippets = lines.filter((line) => !READ_OTHERWISE.has(line));
    const wrong = snippets.flatMap((line) => {
      const text = line.replaceAll("⏎", "\n");
      const found = difference("test.ts", text);
      return found.length === 0 ? [] : [`${line}\n  ${found.join("\n  ")}`];
    });
    expect(wrong.join("\n")).to.equal("");
  });

  it("of this project's own sources", () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const folders = ["compiler", "runtime", "bin", "stdlib", "tests/unit", "tests/harness"];
    const wrong = folders
      .flatMap((folder) => filesUnder(root + folder, ".ts"))
      .flatMap((path) => difference(path, readFileSync(path, "utf8")).slice(0, 3));
    expect(wrong.join("\n")).to.equal("");
  }).timeout(60_000);

  it("of large declaration files", () => {
    const root = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
    const files = [
      "typescript/lib/typescript.d.ts",
      "typescript/lib/lib.es5.d.ts",
      "typescript/lib/lib.es2015.iterable.d.ts",
      "@chevrotain/types/api.d.ts",
      "fast-check/lib/fast-check.d.ts",
    ].map((name) => root + name);
    const wrong = files.flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const { diagnostics } = parse(sourceFile(path, text));
      // `export =` is outside the subset.
      return diagnostics.some(({ code }) => code !== "E6001")
        ? diagnostics.map(({ code, span }) => `${path}: ${code} at ${span.start}`)
        : difference(path, text).slice(0, 3);
    });
    expect(wrong.join("\n")).to.equal("");
  }).timeout(60_000);
});
