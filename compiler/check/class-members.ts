/** Members that classes and interfaces declare themselves. */
import type {
  Accessor,
  Constructor,
  MemberModifiers,
  Method,
  Node,
  PropertyDefinition,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { type ClassNode, classNodeOf } from "./class-syntax.ts";
import type { OwnMembers, StoredDeclaration } from "./declared.ts";
import { accessorProperty, memberSymbol, typeOfMethods } from "./method-properties.ts";
import { indexSignaturesOfNode, membersOfTypeElements, nameOfKey } from "./object-members.ts";
import { report } from "./report.ts";
import { StoredProperty } from "./stored-members.ts";
import type { IndexSignature, Property, Signature, Visibility } from "./types.ts";
import { union } from "./unions.ts";

/** What the declarations of a class or interface say themselves. */
export function ownMembersOf(c: Checker, declaration: StoredDeclaration): OwnMembers {
  const properties = new Map<string, Property>();
  const statics = new Map<string, Property>();
  const callSignatures: Signature[] = [];
  const constructSignatures: Signature[] = [];
  const indexSignatures: IndexSignature[] = [];
  const staticIndexSignatures: IndexSignature[] = [];
  const node = classNodeOf(declaration);
  if (node !== undefined) {
    for (const member of node.members) {
      if (member.kind === "Constructor") addParameterProperties(c, declaration, member, properties);
    }
    for (const member of node.members) {
      switch (member.kind) {
        case "Method":
        case "Accessor":
        case "PropertyDefinition": {
          const name = nameOfKey(c, member.key);
          if (name === undefined) break;
          const table = member.isStatic ? statics : properties;
          if (table.get(name)?.declarations.includes(member)) break;
          if (table.has(name) && !isParameterProperty(table.get(name))) {
            if (!sharesName(table.get(name), member)) report(c, "E3003", member.key, { name });
            break;
          }
          table.set(name, propertyOfMember(c, declaration, node, member, name));
          break;
        }
        case "IndexSignature":
          (member.isStatic ? staticIndexSignatures : indexSignatures).push(
            ...indexSignaturesOfNode(c, member),
          );
          break;
        case "Constructor":
        case "StaticBlock":
          break;
      }
    }
  }
  for (const each of declaration.symbol.declarations) {
    if (each.kind !== "InterfaceDeclaration") continue;
    const members = membersOfTypeElements(c, each.members, declaration);
    for (const [name, property] of members.properties) {
      const existing = properties.get(name);
      properties.set(name, existing === undefined ? property : mergedMethod(c, existing, property));
    }
    // Overloads of later declarations come first.
    callSignatures.unshift(...members.callSignatures);
    constructSignatures.unshift(...members.constructSignatures);
    indexSignatures.push(...members.indexSignatures);
  }
  return {
    properties,
    statics,
    callSignatures,
    constructSignatures,
    indexSignatures,
    staticIndexSignatures,
  };
}

function isParameterProperty(property: Property | undefined): boolean {
  return property?.declarations[0]?.kind === "Parameter";
}

/** Overloads of one method and the two halves of an accessor are one property. */
function sharesName(property: Property | undefined, member: Node): boolean {
  return property?.declarations.includes(member) ?? false;
}

function mergedMethod(c: Checker, first: Property, later: Property): Property {
  if (first.propertyKind !== "method" || later.propertyKind !== "method") return first;
  return new StoredProperty(
    { ...aboutProperty(first), declarations: [...later.declarations, ...first.declarations] },
    () => {
      const signatures = [
        ...c.late.callSignaturesOf(c, later.type),
        ...c.late.callSignaturesOf(c, first.type),
      ];
      return c.store.functionType(signatures, [], { mayBeGeneric: true });
    },
  );
}

function aboutProperty(property: Property): Omit<Property, "type" | "writeType"> {
  const {
    name,
    propertyKind,
    isOptional,
    isReadonly,
    isStatic,
    isAbstract,
    visibility,
    declarations,
    declaredBy,
    symbol,
  } = property;
  return {
    name,
    propertyKind,
    isOptional,
    isReadonly,
    isStatic,
    isAbstract,
    visibility,
    declarations,
    declaredBy,
    symbol,
  };
}

function addParameterProperties(
  c: Checker,
  declaration: StoredDeclaration,
  node: Constructor,
  properties: Map<string, Property>,
): void {
  for (const parameter of node.parameters) {
    if (parameter.accessibility === null && !parameter.isReadonly && !parameter.isOverride)
      continue;
    if (parameter.target.kind !== "Identifier") continue;
    const { name } = parameter.target;
    properties.set(
      name,
      new StoredProperty(
        {
          name,
          propertyKind: "field",
          isOptional: parameter.isOptional,
          isReadonly: parameter.isReadonly,
          isStatic: false,
          isAbstract: false,
          visibility: parameter.accessibility ?? "public",
          declarations: [parameter],
          declaredBy: declaration,
          symbol: memberSymbol(c, parameter, name, declaration),
        },
        () => {
          const type = c.late.typeOfParameter(c, parameter);
          return parameter.isOptional ? union(c.store, [type, c.store.undefined]) : type;
        },
      ),
    );
  }
}

function propertyOfMember(
  c: Checker,
  declaration: StoredDeclaration,
  node: ClassNode,
  member: Method | Accessor | PropertyDefinition,
  name: string,
): Property {
  const visibility: Visibility = name.startsWith("#")
    ? "private"
    : (member.accessibility ?? "public");
  const about = {
    name,
    isStatic: member.isStatic,
    isAbstract: member.isAbstract,
    visibility,
    declaredBy: declaration,
    symbol: memberSymbol(c, member, name, declaration),
  };
  if (member.kind === "PropertyDefinition") {
    return new StoredProperty(
      {
        ...about,
        propertyKind: member.isAutoAccessor ? "accessor" : "field",
        isOptional: member.isOptional,
        isReadonly: member.isReadonly,
        declarations: [member],
      },
      () => {
        const type = c.late.typeOfField(c, member);
        return member.isOptional ? union(c.store, [type, c.store.undefined]) : type;
      },
    );
  }
  const same = (each: Node): boolean =>
    each.kind === member.kind &&
    (each as MemberModifiers).isStatic === member.isStatic &&
    nameOfKey(c, (each as Method).key) === name;
  if (member.kind === "Method") {
    const nodes = node.members.filter((each): each is Method => same(each));
    const isOptional = nodes.some((each) => each.isOptional);
    return new StoredProperty(
      {
        ...about,
        propertyKind: "method",
        isOptional,
        isReadonly: false,
        isAbstract: nodes.some((each) => each.isAbstract),
        declarations: nodes,
      },
      () => {
        const type = typeOfMethods(c, nodes, about.symbol);
        return isOptional ? union(c.store, [type, c.store.undefined]) : type;
      },
    );
  }
  const nodes = node.members.filter((each): each is Accessor => same(each));
  return accessorProperty(c, nodes, about);
}
