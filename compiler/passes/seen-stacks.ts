/**
 * Who may see the `stack` of an error: whether anything in the program reads it or shows errors to the host, and which `try`s keep the errors that
 * they catch to themselves. Says what is certain: where it cannot tell, a stack may be seen.
 */
import { HOST_FUNCTIONS, type HostFunctionName } from "../../runtime/bytecode/host-functions.ts";
import type { StructType, TypeDefinition, ValueType } from "../../runtime/bytecode/module.ts";
import {
  type Node,
  type OpNode,
  type TreeFunction,
  type TreeModule,
  type TryNode,
  walk,
} from "../ir/tree.ts";

/** Takes any value, but shows no stack of it. */
const SHOWS_NO_STACK: ReadonlySet<string> = new Set(["JSON.refuseCircle"]);

/** @returns the `try`s from which no caught error goes further; undefined where stacks may be seen of errors that are caught */
export function findQuietTries(module: TreeModule): ReadonlySet<TryNode> | undefined {
  // Who calls from outside, or waits for a task, gets its errors.
  if (module.exports.length > 0) return undefined;
  const errors = new ErrorTypes(module);
  if (errors.isStackMember() || errors.mayHoldOthers() || !hasPlainOptions(module))
    return undefined;
  const quiet = new Set<TryNode>();
  for (const tree of module.functions) {
    if (!collectQuietTries(module, errors, tree, quiet)) return undefined;
  }
  return quiet;
}

/** Are the options of an error's constructor objects of one layout, which has to be made to give a cause? */
function hasPlainOptions({ functions, types }: TreeModule): boolean {
  const made = functions.find(({ name, isLibrary }) => isLibrary && name === "Error.constructor");
  const options = types[made?.params.at(-1) as number];
  return options?.kind === "struct" && options.role === "object";
}

/** @returns whether nothing in the function may show the stack of an error that is caught */
function collectQuietTries(
  module: TreeModule,
  errors: ErrorTypes,
  tree: TreeFunction,
  quiet: Set<TryNode>,
): boolean {
  const caught = new CaughtLocals(tree);
  const loud = new Set<TryNode>();
  const tries: TryNode[] = [];
  const made = madeOutsideOfTries(module, tree);
  let isSeen = false;
  const visit = (node: Node): void => {
    if (node.kind === "try") tries.push(node);
    if (node.kind !== "op") return;
    if (node.op.startsWith("fork")) isSeen = true;
    const [type = -1, field = -1] = node.imm as readonly number[];
    if (node.op === "struct.get") isSeen ||= errors.isStack(type, field);
    if (node.op === "struct.new" || node.op === "struct.new_default")
      isSeen ||= errors.givesCause(type);
    if (node.op === "struct.set" && errors.isCause(type, field)) isSeen ||= !isGiven(errors, node);
    if (node.op === "call.host") isSeen ||= showsErrors(module, errors, node);
    if (node.op !== "throw") return;
    const [value] = node.args;
    if (!value || isNew(module, errors, value, made)) return;
    const rethrown = caught.triesOf(value);
    if (!rethrown) isSeen = true;
    for (const each of rethrown ?? []) loud.add(each);
  };
  for (const statement of tree.body) walk(statement, visit);
  // A function that suspends goes on where other `try`s are.
  if (tree.suspensions) return !isSeen;
  for (const each of tries) if (!loud.has(each)) quiet.add(each);
  return !isSeen;
}

/** Does what is stored as the cause come from the options of the constructor? */
function isGiven(errors: ErrorTypes, { args: [, cause] }: OpNode): boolean {
  return (
    cause?.kind === "op" && cause.op === "struct.get" && errors.givesCause(cause.imm[0] as number)
  );
}

/** Locals that only ever hold errors which the function has made, where no `try` could stand between making and throwing them. */
function madeOutsideOfTries(module: TreeModule, { body, params }: TreeFunction): Set<number> {
  const made = new Set<number>();
  const others = new Set(params.keys());
  let hasTries = false;
  for (const statement of body) {
    walk(statement, (node) => {
      hasTries ||= node.kind === "try";
      if (node.kind !== "op" || (node.op !== "local.set" && node.op !== "local.tee")) return;
      const [value] = node.args;
      (value && isMaker(module, value) ? made : others).add(node.imm[0] as number);
    });
  }
  return new Set(hasTries ? [] : [...made].filter((local) => !others.has(local)));
}

/** Is it a `new`? */
function isMaker(module: TreeModule, node: Node): boolean {
  if (node.kind !== "op" || node.op !== "call") return false;
  return module.functions[node.imm[0] as number]?.name.startsWith("new ") ?? false;
}

/** Is it an error made at this moment, or no error at all? */
function isNew(
  module: TreeModule,
  errors: ErrorTypes,
  thrown: Node,
  made: ReadonlySet<number>,
): boolean {
  if (thrown.type === "never") return true;
  if (thrown.kind !== "op" || thrown.op === "local.get") return false;
  if (thrown.op !== "value.from_ref") return thrown.op.startsWith("value.from_");
  const [object] = thrown.args;
  if (!object) return false;
  if (!errors.mayBeOrHold(object.type)) return true;
  if (object.kind === "op" && object.op === "local.get") return made.has(object.imm[0] as number);
  return isMaker(module, object);
}

function showsErrors(module: TreeModule, errors: ErrorTypes, call: OpNode): boolean {
  const name = module.hostFunctions[call.imm[0] as number]?.name as HostFunctionName | undefined;
  const row = name && HOST_FUNCTIONS[name];
  if (!row || row.effect === "pure" || SHOWS_NO_STACK.has(name)) return false;
  return call.args.some((arg) => {
    if (arg.kind === "op" && arg.op === "array.of")
      return arg.args.some((each) => mayShow(errors, each));
    return errors.mayBeOrHold(arg.type);
  });
}

function mayShow(errors: ErrorTypes, value: Node): boolean {
  const lists =
    value.kind === "sequence"
      ? [value.body]
      : value.kind === "if"
        ? [value.then, value.else]
        : undefined;
  if (lists)
    return lists.some((list) => list.some((each) => isLast(list, each) && mayShow(errors, each)));
  if (value.kind !== "op") return true;
  if (value.op === "value.undefined" || value.op === "value.null") return false;
  if (!value.op.startsWith("value.from_")) return errors.mayBeOrHold(value.type);
  const [inner] = value.args;
  return inner !== undefined && errors.mayBeOrHold(inner.type);
}

const isLast = (list: readonly Node[], node: Node): boolean => list.at(-1) === node;

/** Which locals only ever hold what a `try` has caught. */
class CaughtLocals {
  readonly #tries = new Map<number, TryNode[]>();
  /** By local, the locals that it is copied from; undefined for one that gets something else as well. */
  readonly #sources = new Map<number, Set<number> | undefined>();

  constructor({ body, params }: TreeFunction) {
    params.forEach((_, local) => {
      this.#sources.set(local, undefined);
    });
    const visit = (node: Node): void => {
      if (node.kind === "try") {
        const known = this.#tries.get(node.exception) ?? [];
        this.#tries.set(node.exception, [...known, node]);
      }
      if (node.kind !== "op" || (node.op !== "local.set" && node.op !== "local.tee")) return;
      const local = node.imm[0] as number;
      const [value] = node.args;
      const known = this.#sources.has(local) ? this.#sources.get(local) : new Set<number>();
      if (value?.kind === "op" && value.op === "local.get")
        this.#sources.set(local, known?.add(value.imm[0] as number));
      else this.#sources.set(local, undefined);
    };
    for (const statement of body) walk(statement, visit);
  }

  /** The `try`s that have caught what the node gives; undefined where it may come from elsewhere. */
  triesOf(value: Node): TryNode[] | undefined {
    let read = value;
    while (read.kind === "op" && read.op !== "local.get") {
      const [inner] = read.args;
      if (!inner || read.args.length > 1 || read.op === "call") return undefined;
      read = inner;
    }
    if (read.kind !== "op") return undefined;
    const found: TryNode[] = [];
    const locals = new Set([read.imm[0] as number]);
    for (const local of locals) {
      const tries = this.#tries.get(local) ?? [];
      found.push(...tries);
      const isCopied = this.#sources.has(local);
      const sources = this.#sources.get(local);
      if ((isCopied && !sources) || (!isCopied && tries.length === 0)) return undefined;
      for (const source of sources ?? []) locals.add(source);
    }
    return found;
  }
}

/** Which types errors may be of, or be reached from. */
class ErrorTypes {
  readonly #types: readonly TypeDefinition[];
  /** Types of which something may be an error or refer to one. */
  readonly #holding = new Set<number>();
  readonly #stackField: number;
  readonly #causeField: number;
  readonly #ownFields: number;

  constructor({ types }: TreeModule) {
    this.#types = types;
    for (let before = -1; before < this.#holding.size; ) {
      before = this.#holding.size;
      types.forEach((type, index) => {
        if (!this.#holds(type)) return;
        this.#holding.add(index);
        // What is declared as the base may be of the derived class.
        if (type.kind === "struct" && type.parent >= 0) this.#holding.add(type.parent);
      });
    }
    const base = types.find((type): type is StructType => isError(type));
    this.#ownFields = base?.fields.length ?? 0;
    this.#stackField = base?.fields.findIndex(({ name }) => name === "stack") ?? -1;
    this.#causeField = base?.fields.findIndex(({ name }) => name === "cause") ?? -1;
  }

  /** What an error holds is shown with it when nobody catches it. */
  mayHoldOthers(): boolean {
    return this.#types.some(
      (type) =>
        type.kind === "struct" &&
        isError(type) &&
        type.fields.slice(this.#ownFields).some((field) => this.mayBeOrHold(field.type)),
    );
  }

  isCause(type: number, field: number): boolean {
    return field === this.#causeField && isError(this.#types[type]);
  }

  /** Can an object of the type be what an error's constructor takes a cause from? */
  givesCause(type: number): boolean {
    const struct = this.#types[type];
    if (struct?.kind !== "struct" || isError(struct)) return false;
    return struct.fields.some(({ name }) => name === "cause");
  }

  isStack(type: number, field: number): boolean {
    return field === this.#stackField && isError(this.#types[type]);
  }

  /** Is the stack of an error a member of an interface? */
  isStackMember(): boolean {
    return this.#types.some(
      (type) =>
        type.kind === "interface" &&
        type.implementors.some(({ struct, slots }) =>
          slots.some((slot, at) => !type.members[at]?.params && this.isStack(struct, slot)),
        ),
    );
  }

  mayBeOrHold(type: ValueType | "void" | "never"): boolean {
    return typeof type === "number" ? this.#holding.has(type) : type === "value";
  }

  #holds(type: TypeDefinition): boolean {
    switch (type.kind) {
      case "string":
      case "typed-array":
        return false;
      case "array":
        return this.mayBeOrHold(type.element);
      case "struct":
        return isError(type) || type.fields.some((field) => this.mayBeOrHold(field.type));
      case "interface":
        return type.implementors.some(({ struct }) => this.mayBeOrHold(struct));
      default:
        return true;
    }
  }
}

function isError(type: TypeDefinition | undefined): boolean {
  return type?.kind === "struct" && type.role === "error";
}
