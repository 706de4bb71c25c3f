/** Text of a tree module, for `dump --stage ir`: one line per statement, operands in parentheses, types by name. */
import {
  type ClosureType,
  OBJECT_TYPE,
  type ResultType,
  STRING_TYPE,
  type TypeDefinition,
} from "../../runtime/bytecode/module.ts";
import { OPCODES } from "../../runtime/bytecode/opcodes.ts";
import type { Node, OpNode, TreeFunction, TreeModule } from "./tree.ts";

const INDENT = "  ";

/** The whole module: types, globals, functions. */
export function printTree(module: TreeModule): string {
  const types = new TypePrinter(module.types);
  const lines: string[] = [];
  module.types.forEach((type, index) => {
    if (type.kind === "struct" || type.kind === "interface") lines.push(types.definition(index));
  });
  for (const global of module.globals)
    lines.push(`global ${global.name}: ${types.name(global.type)}`);
  for (const each of module.functions) lines.push("", ...functionLines(each, module, types));
  return `${lines.join("\n")}\n`;
}

/** One function of the module. */
export function printFunction(tree: TreeFunction, module: TreeModule): string {
  return functionLines(tree, module, new TypePrinter(module.types)).join("\n");
}

/** Names types as a reader knows them: `f64[]`, `Point`, `(f64) -> bool`. */
export class TypePrinter {
  readonly #types: readonly TypeDefinition[];

  constructor(types: readonly TypeDefinition[]) {
    this.#types = types;
  }

  /** The name of a type; a struct's or interface's own, others by structure, to a bounded depth. */
  name(type: ResultType, depth = 0): string {
    if (typeof type === "string") return type;
    if (type === OBJECT_TYPE) return "object";
    if (type === STRING_TYPE) return "string";
    const definition = this.#types[type];
    if (!definition || depth > 3) return `#${type}`;
    switch (definition.kind) {
      case "object":
      case "string":
        return definition.kind;
      case "struct":
      case "interface":
        return `${definition.name}#${type}`;
      case "array":
        return `${this.name(definition.element, depth + 1)}[]`;
      case "typed-array":
        return `typed<${definition.element}>`;
      case "future":
        return `future<${this.name(definition.value, depth + 1)}>`;
      case "closure":
        return this.#closure(definition, depth);
    }
  }

  /** A struct or interface with its members. */
  definition(index: number): string {
    const type = this.#types[index];
    if (type?.kind === "struct") {
      const parent = type.parent < 0 ? "" : ` extends ${this.name(type.parent)}`;
      const fields = type.fields.map((field) => `${field.name}: ${this.name(field.type)}`);
      return `struct ${this.name(index)}${parent} { ${fields.join(", ")} }`;
    }
    if (type?.kind === "interface") {
      const members = type.members.map((member) => {
        const params = member.params?.map((param) => this.name(param)).join(", ");
        return `${member.name}${params === undefined ? "" : `(${params})`}: ${this.name(member.type)}`;
      });
      const structs = type.implementors.map((each) => this.name(each.struct));
      return `interface ${this.name(index)} { ${members.join(", ")} } of ${structs.join(", ")}`;
    }
    return this.name(index);
  }

  #closure(type: ClosureType, depth: number): string {
    const params = type.params.map((param) => this.name(param, depth + 1));
    return `(${params.join(", ")}) -> ${this.name(type.result, depth + 1)}`;
  }
}

function functionLines(tree: TreeFunction, module: TreeModule, types: TypePrinter): string[] {
  const params = tree.params.map((type, index) => `$${index}: ${types.name(type)}`).join(", ");
  const lines = [`function ${tree.name}(${params}): ${types.name(tree.result)} {`];
  if (tree.locals.length > 0) {
    const first = tree.params.length;
    const locals = tree.locals.map((type, index) => `$${first + index}: ${types.name(type)}`);
    lines.push(`${INDENT}local ${locals.join(", ")}`);
  }
  const printer = new NodePrinter(module, types);
  for (const node of tree.body) lines.push(...printer.statement(node, INDENT));
  lines.push("}");
  return lines;
}

class NodePrinter {
  readonly #module: TreeModule;
  readonly #types: TypePrinter;

  constructor(module: TreeModule, types: TypePrinter) {
    this.#module = module;
    this.#types = types;
  }

  statement(node: Node, indent: string): string[] {
    switch (node.kind) {
      case "block":
      case "loop":
        return this.#bracketed(
          `${node.kind} ${node.label.name}${this.#typeSuffix(node)}`,
          node.body,
          indent,
        );
      case "sequence":
        return node.body.flatMap((each) => this.statement(each, indent));
      case "if": {
        const head = `if ${this.#inline(node.condition, indent)}${this.#typeSuffix(node)}`;
        const lines = this.#bracketed(head, node.then, indent);
        if (node.else.length === 0) return lines;
        return [...lines.slice(0, -1), ...this.#bracketed("} else", node.else, indent)];
      }
      case "try": {
        const lines = this.#bracketed(`try${this.#typeSuffix(node)}`, node.body, indent);
        return [
          ...lines.slice(0, -1),
          ...this.#bracketed(`} catch $${node.exception}`, node.handler, indent),
        ];
      }
      default:
        return [indent + this.#inline(node, indent)];
    }
  }

  #bracketed(head: string, body: readonly Node[], indent: string): string[] {
    const inner = body.flatMap((each) => this.statement(each, indent + INDENT));
    return [`${indent}${head.startsWith("}") ? head : head} {`, ...inner, `${indent}}`];
  }

  #typeSuffix(node: Node): string {
    return node.type === "void" || node.type === "never" ? "" : `: ${this.#types.name(node.type)}`;
  }

  #inline(node: Node, indent: string): string {
    switch (node.kind) {
      case "op": {
        const imm = this.#immediates(node);
        const args = node.args.map((arg) => this.#inline(arg, indent));
        const head = [node.op, ...imm].join(" ");
        return args.length > 0 ? `${head}(${args.join(", ")})` : head;
      }
      case "branch": {
        const value = node.value ? ` ${this.#inline(node.value, indent)}` : "";
        const condition = node.condition ? ` if ${this.#inline(node.condition, indent)}` : "";
        return `br ${node.label.name}${value}${condition}`;
      }
      case "branch-table":
        return `br_table ${this.#inline(node.index, indent)} [${node.labels.map((each) => each.name).join(", ")}]`;
      default: {
        const lines = this.statement(node, indent + INDENT);
        return `(\n${lines.join("\n")}\n${indent})`;
      }
    }
  }

  #immediates(node: OpNode): string[] {
    const kinds = OPCODES[node.op].imm;
    return kinds.map((kind, index) => {
      const value = node.imm[index];
      switch (kind) {
        case "local":
          return `$${value}`;
        case "global":
          return this.#module.globals[Number(value)]?.name ?? `global#${value}`;
        case "function":
          return this.#module.functions[Number(value)]?.name ?? `function#${value}`;
        case "host":
          return this.#module.hostFunctions[Number(value)]?.name ?? `host#${value}`;
        case "string":
          return JSON.stringify(this.#module.strings[Number(value)]);
        case "type":
          return this.#types.name(Number(value));
        case "field":
          return this.#fieldName(Number(node.imm[0]), Number(value));
        case "f64":
          return Object.is(value, -0) ? "-0" : String(value);
        default:
          return String(value);
      }
    });
  }

  #fieldName(type: number, field: number): string {
    const definition = this.#module.types[type];
    const name = definition?.kind === "struct" ? definition.fields[field]?.name : undefined;
    return name ? `.${name}` : String(field);
  }
}
