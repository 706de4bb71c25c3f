/** Members of interfaces and object types, from their syntax. */
import type { Node, PropertyName } from "../syntax/ast.ts";
import type {
  MethodSignature,
  PropertySignature,
  TypeElement,
  TypeNode,
} from "../syntax/ast-types.ts";
import { functionFamily } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { propertyNameOfType } from "./evaluate-keys.ts";
import { report } from "./report.ts";
import { signatureOfNode } from "./signatures.ts";
import { StoredProperty } from "./stored-members.ts";
import type { ObjectMembers } from "./stored-object.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { DeclaredType, IndexSignature, Property, Signature, Type } from "./types.ts";
import { union } from "./unions.ts";

/** The members that `elements` declare, in order. */
export function membersOfTypeElements(
  c: Checker,
  elements: readonly TypeElement[],
  declaredBy?: DeclaredType,
): ObjectMembers {
  const properties = new Map<string, Property>();
  const callSignatures: Signature[] = [];
  const constructSignatures: Signature[] = [];
  const indexSignatures: IndexSignature[] = [];
  const overloads = new Map<string, MethodSignature[]>();
  for (const element of elements) {
    switch (element.kind) {
      case "CallSignature":
        callSignatures.push(signatureOfNode(c, element));
        break;
      case "ConstructSignature":
        constructSignatures.push(signatureOfNode(c, element));
        break;
      case "IndexSignature":
        indexSignatures.push(...indexSignaturesOfNode(c, element));
        break;
      case "PropertySignature": {
        const name = nameOfKey(c, element.key);
        if (name === undefined) break;
        const { type: typeNode, isOptional, isReadonly } = element;
        const symbol = c.late.memberSymbol(c, element, name, declaredBy);
        properties.set(
          name,
          new StoredProperty(
            {
              ...PUBLIC,
              name,
              propertyKind: "field",
              isOptional,
              isReadonly,
              declarations: [element],
              declaredBy,
              symbol,
            },
            () => {
              const type = typeNode === null ? c.store.any : writtenType(c, element, typeNode);
              return isOptional ? union(c.store, [type, c.store.undefined]) : type;
            },
          ),
        );
        break;
      }
      case "MethodSignature": {
        const name = nameOfKey(c, element.key);
        if (name === undefined) break;
        const known = overloads.get(name);
        if (known !== undefined) {
          known.push(element);
          break;
        }
        const nodes = [element];
        overloads.set(name, nodes);
        const symbol = c.late.memberSymbol(c, element, name, declaredBy);
        properties.set(
          name,
          new StoredProperty(
            {
              ...PUBLIC,
              name,
              propertyKind: "method",
              isOptional: element.isOptional,
              isReadonly: false,
              declarations: nodes,
              declaredBy,
              symbol,
            },
            () => {
              const type = methodType(c, nodes);
              return element.isOptional ? union(c.store, [type, c.store.undefined]) : type;
            },
          ),
        );
        break;
      }
      case "AccessorSignature": {
        const name = nameOfKey(c, element.key);
        if (name === undefined) break;
        const other = elements.find(
          (each) =>
            each.kind === "AccessorSignature" &&
            each !== element &&
            nameOfKey(c, each.key) === name,
        );
        const getter = [element, other].find(
          (each) => each?.kind === "AccessorSignature" && each.accessorKind === "get",
        );
        const setter = [element, other].find(
          (each) => each?.kind === "AccessorSignature" && each.accessorKind === "set",
        );
        const read = (): Type =>
          getter?.kind === "AccessorSignature" && getter.returnType !== null
            ? typeOfTypeNode(c, getter.returnType)
            : setterType(c, setter);
        properties.set(
          name,
          new StoredProperty(
            {
              ...PUBLIC,
              name,
              propertyKind: "accessor",
              isOptional: false,
              isReadonly: setter === undefined,
              declarations: [element],
              declaredBy,
              symbol: c.late.memberSymbol(c, element, name, declaredBy),
            },
            read,
            () => (setter === undefined ? read() : setterType(c, setter)),
          ),
        );
      }
    }
  }
  return { properties, callSignatures, constructSignatures, indexSignatures };
}

const PUBLIC = { isStatic: false, isAbstract: false, visibility: "public" } as const;

function setterType(c: Checker, setter: Node | undefined): Type {
  if (setter?.kind !== "AccessorSignature") return c.store.any;
  const parameter = setter.parameters[0];
  return parameter?.type ? typeOfTypeNode(c, parameter.type) : c.store.any;
}

function methodType(c: Checker, nodes: readonly MethodSignature[]): Type {
  const [first] = nodes;
  if (first === undefined) return c.store.unresolved;
  return functionFamily(
    c,
    first,
    () => nodes.map((each) => signatureOfNode(c, each)),
    false,
    undefined,
    undefined,
  );
}

/** The index signatures that one `[key: K]: V` declares: one per member of `K`. */
export function indexSignaturesOfNode(
  c: Checker,
  node: Node & { readonly kind: "IndexSignature" },
): readonly IndexSignature[] {
  const key = typeOfTypeNode(c, node.keyType);
  const keys = key.kind === "union" ? key.members : [key];
  return keys.map((each) => ({
    key: each,
    get type() {
      return typeOfTypeNode(c, node.type);
    },
    isReadonly: node.isReadonly,
  }));
}

/** What is written for a property: `next: Node["next"][]` leads back to itself, and says nothing. */
function writtenType(c: Checker, element: PropertySignature, node: TypeNode): Type {
  if (!c.state.push(element, "type")) {
    report(c, "E4021", element.key, { name: nameOfKey(c, element.key) ?? "" });
    return c.store.errorType;
  }
  const type = typeOfTypeNode(c, node);
  c.state.pop();
  return type;
}

/** The name of a member by its key; `undefined` if the type of a computed key does not tell. */
export function nameOfKey(c: Checker, key: PropertyName): string | undefined {
  switch (key.kind) {
    case "Identifier":
      return key.name;
    case "StringLiteral":
      return key.value;
    case "NumberLiteral":
      return String(key.value);
    case "BigIntLiteral":
      return String(key.value);
    case "PrivateName":
      return `#${key.name}`;
    case "ComputedName": {
      const type = c.late.checkExpression(c, key.expression);
      return propertyNameOfType(c.store.regular(type));
    }
  }
}
