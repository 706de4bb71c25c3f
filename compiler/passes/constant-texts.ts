/**
 * Texts that are only ever constants of the program, as the words of a union of words are: constants of the same text are one object, so that two of
 * them are equal where they are the same. Followed over the whole program is what comes to each local, parameter, result, field and module variable;
 * what comes from an array, from a box or through a closure may be any text.
 */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Label, type Node, type OpNode, type TreeModule, walk } from "../ir/tree.ts";
import { fixedFunctions } from "./fixed-functions.ts";
import { declaringField } from "./range-facts.ts";

/** Rewrites the module in place: comparisons of such texts. */
export function compareConstantTexts(module: TreeModule): void {
  // Texts from outside are no constants, wherever they go.
  if (module.exports.length > 0) return;
  const comparisons = findComparisons(module);
  if (comparisons.length === 0) return;
  const texts = new TextFlow(module);
  texts.run();
  for (const [index, node] of comparisons) {
    if (node.args.every((side) => texts.isConstant(side, index))) node.op = "ref.eq";
  }
}

/** With the functions that they are in. */
function findComparisons({ functions }: TreeModule): [number, OpNode][] {
  const found: [number, OpNode][] = [];
  functions.forEach(({ body }, index) => {
    for (const statement of body) {
      walk(statement, (node) => {
        if (node.kind === "op" && node.op === "string.equals") found.push([index, node]);
      });
    }
  });
  return found;
}

/** What texts come to, as numbers. */
type Place = number;

class TextFlow {
  readonly #module: TreeModule;
  /** Places of a function's result and of its locals behind it. */
  readonly #functions: readonly Place[];
  readonly #globals: Place;
  readonly #fields = new Map<string, Place>();
  #count: number;
  /** Where what is in a place goes on to. */
  readonly #targets = new Map<Place, Place[]>();
  /** Places of any text. */
  readonly #open = new Set<Place>();
  /** Places that the value of a block comes to. */
  readonly #blocks = new Map<Label, Place[]>();

  constructor(module: TreeModule) {
    this.#module = module;
    let count = 0;
    this.#functions = module.functions.map(({ params, locals }) => {
      const first = count;
      count += 1 + params.length + locals.length;
      return first;
    });
    this.#globals = count;
    this.#count = count + module.globals.length;
  }

  run(): void {
    this.#shareInterfaceFields();
    for (const index of fixedFunctions(this.#module)) {
      this.#module.functions[index]?.params.forEach((_, param) => {
        this.#open.add(this.#local(index, param));
      });
    }
    this.#module.functions.forEach(({ body, result }, index) => {
      const last = body.at(-1);
      if (last && result === STRING_TYPE && last.type !== "never")
        this.#flow(last, this.#result(index), index);
      for (const statement of body) walk(statement, (node) => this.#visit(node, index));
    });
    // What is added while the set is walked is walked too.
    for (const place of this.#open)
      for (const target of this.#targets.get(place) ?? []) this.#open.add(target);
  }

  /** @param index of the function that the node is in */
  isConstant(node: Node, index: number): boolean {
    if (node.kind === "sequence") {
      const last = node.body.at(-1);
      return last !== undefined && this.isConstant(last, index);
    }
    if (node.kind !== "op") return false;
    if (isConstantText(node)) return true;
    const [first] = node.args;
    if (node.op === "ref.check" && first) return this.isConstant(first, index);
    const place = this.#placeOf(node, index);
    return place !== undefined && !this.#open.has(place);
  }

  #result(index: number): Place {
    return this.#functions[index] ?? -1;
  }

  #local(index: number, local: number): Place {
    return this.#result(index) + 1 + local;
  }

  #field(type: number, field: number): Place {
    return this.#named(declaringField(this.#module, type, field));
  }

  #named(key: string): Place {
    const known = this.#fields.get(key);
    if (known !== undefined) return known;
    this.#fields.set(key, this.#count);
    return this.#count++;
  }

  /** A field that an interface names is read and written by way of it: what comes to one of its fields comes to all. */
  #shareInterfaceFields(): void {
    this.#module.types.forEach((type, index) => {
      if (type.kind !== "interface") return;
      type.members.forEach((member, at) => {
        if (member.params || member.type !== STRING_TYPE) return;
        const shared = this.#named(`interface ${index}.${at}`);
        for (const { struct, slots } of type.implementors) {
          const field = this.#field(struct, slots[at] ?? -1);
          this.#add(shared, field);
          this.#add(field, shared);
        }
      });
    });
  }

  #add(from: Place, to: Place): void {
    const targets = this.#targets.get(from);
    if (targets) targets.push(to);
    else this.#targets.set(from, [to]);
  }

  #visit(node: Node, index: number): void {
    if (node.kind === "branch") {
      if (node.value?.type !== STRING_TYPE) return;
      for (const place of this.#blocks.get(node.label) ?? []) this.#flow(node.value, place, index);
      return;
    }
    if (node.kind !== "op") return;
    // By index: taking lists apart is most of the time where every node is visited.
    const first = node.args[0];
    const second = node.args[1];
    const imm = node.imm as readonly [number, number];
    const a = imm[0];
    const b = imm[1];
    switch (node.op) {
      case "local.set":
      case "local.tee":
        this.#flow(first, this.#local(index, a), index);
        return;
      case "global.set":
        this.#flow(first, this.#globals + a, index);
        return;
      case "return":
        this.#flow(first, this.#result(index), index);
        return;
      case "struct.set":
        if (second?.type === STRING_TYPE) this.#flow(second, this.#field(a, b), index);
        return;
      case "interface.set":
        if (second?.type === STRING_TYPE)
          this.#flow(second, this.#named(`interface ${a}.${b}`), index);
        return;
      case "struct.new":
        node.args.forEach((arg, field) => {
          if (arg.type === STRING_TYPE) this.#flow(arg, this.#field(a, field), index);
        });
        return;
      case "call":
      case "fork":
        this.#pass(node, a, index);
        return;
      case "fork.latent":
        this.#pass(node, this.#module.functions[index]?.taskSlots[a] ?? -1, index);
    }
  }

  #pass(node: OpNode, callee: number, index: number): void {
    node.args.forEach((arg, param) => {
      this.#flow(arg, this.#local(callee, param), index);
    });
  }

  /** The place that a node reads, where it just reads one. */
  #placeOf({ op: opcode, imm }: OpNode, index: number): Place | undefined {
    const [a, b] = imm as readonly [number, number];
    switch (opcode) {
      case "local.get":
      case "local.tee":
        return this.#local(index, a);
      case "global.get":
        return this.#globals + a;
      case "struct.get":
        return this.#field(a, b);
      case "interface.get":
        return this.#named(`interface ${a}.${b}`);
      case "call":
        return this.#result(a);
      default:
        return undefined;
    }
  }

  #flow(node: Node | undefined, to: Place, index: number): void {
    if (node?.type !== STRING_TYPE) return;
    switch (node.kind) {
      case "op": {
        if (isConstantText(node)) return;
        if (node.op === "ref.check" || node.op === "select") {
          for (const each of node.args) this.#flow(each, to, index);
          return;
        }
        const place = this.#placeOf(node, index);
        if (place === undefined) this.#open.add(to);
        else this.#add(place, to);
        return;
      }
      case "if":
        this.#flow(node.then.at(-1), to, index);
        this.#flow(node.else.at(-1), to, index);
        return;
      case "block":
        this.#blocks.set(node.label, [...(this.#blocks.get(node.label) ?? []), to]);
        this.#flow(node.body.at(-1), to, index);
        return;
      case "sequence":
        this.#flow(node.body.at(-1), to, index);
        return;
      default:
        this.#open.add(to);
    }
  }
}

function isConstantText({ op: opcode }: OpNode): boolean {
  return opcode === "string.const" || opcode === "ref.undefined" || opcode === "ref.null";
}
