/**
 * Where matches go in one function. What one local may get of another is one class with it (Steensgaard 1996), also through labels, boxes and checks. A class
 * that only matches come to, and of which only parts are asked, becomes one of parts; so does that of `match.groups`, for which the parts stand, too.
 */
import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import {
  childNodes,
  type Label,
  type Node,
  type OpNode,
  op,
  type TreeFunction,
} from "../ir/tree.ts";

/** What gives a match, by its name in the library, and what gives its parts instead. */
export const SOURCES: ReadonlyMap<string, string> = new Map([
  ["RegExp.exec", "execParts"],
  ["match", "matchParts"],
  ["Matches.$current", "currentParts"],
]);

/** What a match is asked, and what asks parts for it. */
const QUESTIONS: ReadonlyMap<string, string> = new Map([
  ["matchIndex", "partsIndex"],
  ["matchInput", "partsInput"],
]);

/** What a match is asked for its groups, and they for one by name. */
const GROUPS = "matchGroups";
const NAMED = "Dictionary.$get";

/** What throws where there are no groups. */
const REFUSES = "refuseTakingApart";

const TESTS: ReadonlySet<string> = new Set([
  "drop",
  "ref.is_null",
  "ref.is_undefined",
  "ref.is_nullish",
  "value.is_null",
  "value.is_undefined",
  "value.is_nullish",
  "value.truthy",
]);

/** Instructions that name the type of the reference they give or take. */
const TYPED: ReadonlySet<string> = new Set(["ref.null", "ref.undefined", "value.to_ref"]);

/** The library's functions, and the types of what is between them. */
export interface MatchLibrary {
  readonly nameOf: ReadonlyMap<number, string>;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly match: ValueType;
  readonly groups: ValueType | undefined;
  readonly parts: ValueType;
  /** The number of a constant text. */
  readonly text: (text: string) => number;
  /** Where a constant text stands among the names of groups in the first expression that has it. */
  readonly entryOf: (text: number) => number;
}

/** What flows together. */
interface Class {
  /** The class that this one has become a part of. */
  parent: Class | undefined;
  /** A match comes to it. */
  hasSource: boolean;
  /** Something else comes to it, or more than parts is asked of it. */
  isWhole: boolean;
  /** What makes it one of parts, by the instruction that is rewritten. */
  readonly rewrites: Map<OpNode, () => void>;
  /** What cuts out a text, in its place. */
  readonly reads: Map<OpNode, Read>;
  /** Loops in which a match comes to it. */
  readonly loops: Set<Node>;
}

interface Read {
  /** The group, by number or name. */
  readonly group: string;
  readonly loop: Node | undefined;
}

export class MatchFlow {
  readonly #tree: TreeFunction;
  readonly #library: MatchLibrary;
  readonly #locals = new Map<number, Class>();
  readonly #labels = new Map<Label, Class>();
  readonly #nodes = new Map<Node, Class>();
  /** Matches and their groups: both are parts, or neither. */
  readonly #pairs: [Class, Class][] = [];
  /** Those around the node that is visited, the innermost last. */
  readonly #loops: Node[] = [];

  constructor(tree: TreeFunction, library: MatchLibrary) {
    this.#tree = tree;
    this.#library = library;
  }

  /** Rewrites the function in place. */
  run(): void {
    const { params, locals } = this.#tree;
    for (const param of params.keys()) this.#local(param).isWhole = true;
    this.#whole(this.#list(this.#tree.body, this.#tree.result !== "void"));
    for (let isStable = false; !isStable; ) {
      isStable = true;
      for (const [match, groups] of this.#pairs.map((pair) => pair.map(rootOf))) {
        if (!match || !groups || becomesParts(match) === becomesParts(groups)) continue;
        match.isWhole = true;
        groups.isWhole = true;
        isStable = false;
      }
    }
    const rewritten = new Set<Class>();
    for (const [local, each] of this.#locals) {
      if (!becomesParts(rootOf(each))) continue;
      const at = local - params.length;
      locals[at] = this.#fitted(locals[at] ?? "value");
    }
    for (const [node, each] of this.#nodes) {
      const root = rootOf(each);
      if (!becomesParts(root)) continue;
      rewritten.add(root);
      if (typeof node.type === "number") node.type = this.#fitted(node.type);
      if (node.kind === "op" && TYPED.has(node.op))
        node.imm = [this.#fitted(node.imm[0] as ValueType)];
    }
    for (const root of rewritten) {
      for (const rewrite of root.rewrites.values()) rewrite();
      this.#keepTexts(root);
      for (const node of root.reads.keys()) if (node.type === "value") box(node);
    }
  }

  #fitted(type: ValueType): ValueType {
    return this.#isFlowing(type) ? this.#library.parts : type;
  }

  /** Is the type that of a match or of its groups? */
  #isFlowing(type: Node["type"]): boolean {
    return type === this.#library.match || type === this.#library.groups;
  }

  /** May a value of the type be a match? */
  #mayFlow(type: Node["type"] | undefined): boolean {
    return type !== undefined && (type === "value" || this.#isFlowing(type));
  }

  #typeOf(local: number): ValueType | undefined {
    const { params, locals } = this.#tree;
    return params[local] ?? locals[local - params.length];
  }

  #local(local: number): Class {
    return entry(this.#locals, local);
  }

  /** @param givesLast the list's value is that of its last node */
  #list(nodes: readonly Node[], givesLast: boolean): Class | undefined {
    let last: Class | undefined;
    nodes.forEach((node, at) => {
      const found = this.#visit(node);
      if (givesLast && at === nodes.length - 1) last = found;
    });
    return last;
  }

  /** The class of the node's value, if that may be a match; what is below it has been looked through. */
  #visit(node: Node): Class | undefined {
    const found = node.kind === "op" ? this.#instruction(node) : this.#statement(node);
    if (found) this.#nodes.set(node, found);
    return found;
  }

  #statement(node: Exclude<Node, OpNode>): Class | undefined {
    const flows = this.#mayFlow(node.type);
    switch (node.kind) {
      case "sequence": {
        const last = this.#list(node.body, node.type !== "void");
        if (flows) return this.#joined(newClass(), node.body.at(-1), last);
        this.#whole(last);
        return undefined;
      }
      case "block": {
        const label = entry(this.#labels, node.label);
        const last = this.#list(node.body, node.type !== "void");
        if (flows) return this.#joined(label, node.body.at(-1), last);
        this.#whole(last);
        this.#whole(label);
        return undefined;
      }
      case "if": {
        this.#whole(this.#visit(node.condition));
        const sides = [node.then, node.else].map((side) => this.#list(side, node.type !== "void"));
        if (!flows) {
          for (const side of sides) this.#whole(side);
          return undefined;
        }
        const found = newClass();
        [node.then, node.else].forEach((side, at) => {
          this.#joined(found, side.at(-1), sides[at]);
        });
        return found;
      }
      case "branch": {
        const value = node.value && this.#visit(node.value);
        if (node.value && this.#mayFlow(node.value.type))
          this.#joined(entry(this.#labels, node.label), node.value, value);
        if (node.condition) this.#whole(this.#visit(node.condition));
        return undefined;
      }
      case "try": {
        this.#local(node.exception).isWhole = true;
        const sides = [node.body, node.handler].map((side) =>
          this.#list(side, node.type !== "void"),
        );
        for (const side of sides) this.#whole(side);
        return undefined;
      }
      case "loop":
        this.#loops.push(node);
        this.#list(node.body, false);
        this.#loops.pop();
        return undefined;
      default:
        for (const child of childNodes(node)) this.#whole(this.#visit(child));
        return undefined;
    }
  }

  /** Of a value that comes to the class by a node, if control comes out of that. */
  #joined(to: Class, node: Node | undefined, from: Class | undefined): Class {
    if (from) join(to, from);
    else if (node?.type !== "never") rootOf(to).isWhole = true;
    return to;
  }

  #whole(found: Class | undefined): void {
    if (found) rootOf(found).isWhole = true;
  }

  #instruction(node: OpNode): Class | undefined {
    const [first, second] = node.args;
    switch (node.op) {
      case "local.get":
        return this.#mayFlow(node.type) ? this.#local(node.imm[0] as number) : undefined;
      case "local.set":
      case "local.tee": {
        const value = first && this.#visit(first);
        if (!first || !this.#mayFlow(first.type)) return undefined;
        const local = this.#local(node.imm[0] as number);
        this.#joined(local, first, value);
        // One of any kind of object is not looked at where it is read.
        if (!this.#mayFlow(this.#typeOf(node.imm[0] as number))) this.#whole(local);
        return node.op === "local.tee" ? local : undefined;
      }
      case "ref.null":
      case "ref.undefined":
        return this.#isFlowing(node.type) ? newClass() : undefined;
      case "value.null":
      case "value.undefined":
        return newClass();
      case "ref.check":
      case "value.from_ref":
      case "value.to_ref": {
        const value = first && this.#visit(first);
        if (this.#mayFlow(node.type) && (node.type === "value" || this.#isFlowing(node.type)))
          return value;
        this.#whole(value);
        return undefined;
      }
      case "array.of":
        return this.#array(node);
      case "array.get_or_undefined":
      case "array.length": {
        const match = first && this.#visit(first);
        if (second) this.#whole(this.#visit(second));
        if (!match) return undefined;
        const place = second && placeOf(second);
        if (first?.type !== this.#library.match || (second && place === undefined))
          this.#whole(match);
        else rootOf(match).rewrites.set(node, () => this.#readPart(node));
        if (place !== undefined) this.#noteRead(match, node, `${place}`);
        return undefined;
      }
      case "call":
        return this.#call(node);
      default:
        if (TESTS.has(node.op)) {
          if (first) this.#visit(first);
          return undefined;
        }
        for (const child of node.args) this.#whole(this.#visit(child));
        return undefined;
    }
  }

  /** An array that stands where a match would: `?? []`. */
  #array(node: OpNode): Class | undefined {
    for (const child of node.args) this.#whole(this.#visit(child));
    if (node.type !== this.#library.match) return undefined;
    const found = newClass();
    found.rewrites.set(node, () => {
      const array = op("array.of", node.imm as [number, number], node.args, this.#library.match);
      this.#become(node, "partsOfArray", [array]);
    });
    return found;
  }

  #call(node: OpNode): Class | undefined {
    const name = this.#library.nameOf.get(node.imm[0] as number) ?? "";
    const [first, ...rest] = node.args;
    const value = first && this.#visit(first);
    for (const each of rest) this.#whole(this.#visit(each));
    const source = SOURCES.get(name);
    if (source !== undefined) {
      this.#whole(value);
      const found = newClass();
      found.hasSource = true;
      for (const loop of this.#loops) found.loops.add(loop);
      found.rewrites.set(node, () => this.#become(node, source, node.args));
      return found;
    }
    const question = QUESTIONS.get(name);
    if (question !== undefined && value) {
      rootOf(value).rewrites.set(node, () => this.#become(node, question, node.args));
      return undefined;
    }
    if (name === GROUPS && value) {
      const found = newClass();
      found.hasSource = true;
      for (const loop of this.#loops) found.loops.add(loop);
      found.rewrites.set(node, () => this.#become(node, "partsGroups", node.args));
      this.#pairs.push([value, found]);
      return found;
    }
    const [named] = rest;
    const isConstant = named?.kind === "op" && named.op === "string.const";
    if (name === NAMED && value && first?.type === this.#library.groups && isConstant) {
      const text = named.imm[0] as number;
      rootOf(value).rewrites.set(node, () => this.#readNamed(node, text));
      this.#noteRead(value, node, `name ${text}`);
      return undefined;
    }
    if (name !== REFUSES) this.#whole(value);
    return undefined;
  }

  #readPart(node: OpNode): void {
    const [match, place] = node.args;
    if (!match) return;
    if (!place) {
      const count = op("call", [this.#indexOf("partCount")], [match], "f64", node.position);
      node.op = "i32.from_f64_exact";
      node.imm = [];
      node.args = [count];
      return;
    }
    const { position } = node;
    const index = placeOf(place) ?? 0;
    // As the read of an array does.
    const checked = op(
      "ref.check",
      [this.#library.text(`${index}`)],
      [match],
      match.type,
      position,
    );
    this.#become(node, "partAt", [checked, op("f64.const", [index], [], "f64")]);
  }

  #noteRead(match: Class, node: OpNode, group: string): void {
    rootOf(match).reads.set(node, { group, loop: this.#loops.at(-1) });
  }

  /** Texts that may be read of one match several times are cut out the first time: a local keeps each, and another says of which match it is. */
  #keepTexts({ reads, loops }: Class): void {
    const { params, locals } = this.#tree;
    for (const group of new Set([...reads.values()].map((read) => read.group))) {
      const same = [...reads].filter(([, read]) => read.group === group);
      const isOnce = same.length === 1 && same.every(([, { loop }]) => !loop || loops.has(loop));
      if (isOnce) continue;
      const text = params.length + locals.push(STRING_TYPE) - 1;
      const of = params.length + locals.push(this.#library.parts, this.#library.parts) - 2;
      for (const [node] of same) this.#keepText(node, text, of);
    }
  }

  /** @param of the local of the match, before another for the one that is asked */
  #keepText(node: OpNode, text: number, of: number): void {
    const { parts } = this.#library;
    const [match, ...rest] = node.args;
    if (!match) return;
    const asked = op("local.tee", [of + 1], [match], parts);
    const getAsked = (): Node => op("local.get", [of + 1], [], parts);
    const cut = op("call", node.imm as [number], [getAsked(), ...rest], STRING_TYPE, node.position);
    const value: Node = {
      kind: "if",
      condition: op("ref.eq", [], [asked, op("local.get", [of], [], parts)], "bool"),
      then: [op("local.get", [text], [], STRING_TYPE)],
      else: [op("local.set", [of], [getAsked()], "void"), cut],
      type: STRING_TYPE,
    };
    node.op = "local.tee";
    node.imm = [text];
    node.args = [value];
  }

  #readNamed(node: OpNode, name: number): void {
    const entry = op("f64.const", [this.#library.entryOf(name)], [], "f64");
    this.#become(node, "partNamed", [...node.args, entry]);
  }

  /** Makes the node a call. */
  #become(node: OpNode, name: string, args: Node[]): void {
    node.op = "call";
    node.imm = [this.#indexOf(name)];
    node.args = args;
  }

  #indexOf(name: string): number {
    return this.#library.indexOf.get(name) ?? -1;
  }
}

function newClass(): Class {
  return {
    parent: undefined,
    hasSource: false,
    isWhole: false,
    rewrites: new Map(),
    reads: new Map(),
    loops: new Set(),
  };
}

function entry<K>(classes: Map<K, Class>, key: K): Class {
  const found = classes.get(key) ?? newClass();
  classes.set(key, found);
  return found;
}

function rootOf(from: Class): Class {
  let root = from;
  while (root.parent) root = root.parent;
  return root;
}

function join(one: Class, other: Class): void {
  const [root, joined] = [rootOf(one), rootOf(other)];
  if (root === joined) return;
  joined.parent = root;
  root.hasSource ||= joined.hasSource;
  root.isWhole ||= joined.isWhole;
  for (const [node, rewrite] of joined.rewrites) root.rewrites.set(node, rewrite);
  for (const [node, read] of joined.reads) root.reads.set(node, read);
  for (const loop of joined.loops) root.loops.add(loop);
}

function becomesParts({ hasSource, isWhole }: Class): boolean {
  return hasSource && !isWhole;
}

/** Makes the node that gives a text one that gives it boxed. */
function box(node: OpNode): void {
  node.args = [{ ...node, type: STRING_TYPE }];
  node.op = "value.from_ref";
  node.imm = [];
}

function placeOf(index: Node): number | undefined {
  return index.kind === "op" && index.op === "i32.const" ? (index.imm[0] as number) : undefined;
}
