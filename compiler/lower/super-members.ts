/** `super.name` in methods, accessors and constructors: accessors of the base class, with the receiver of the derived one. */
import type { PropertyAccess } from "../syntax/ast.ts";
import type { Target } from "./assignment.ts";
import type { Body } from "./body.ts";
import { homeOf } from "./record-members.ts";
import { unsupported } from "./unsupported.ts";

/** What `super.name` names. */
export function superTarget(body: Body, node: PropertyAccess): Target {
  const { classMembers, types } = body.lowering;
  const home = homeOf(body);
  const base = home && types.baseClassOf(home);
  const self = body.thisValue;
  if (!base || !self || node.name.kind !== "Identifier")
    return unsupported(body.span(node), "`super` here");
  const { name } = node.name;
  const receiver = () => body.get(self.local);
  const setter = classMembers.find(base, name, "set");
  const property = types.propertyOf(base, name);
  return {
    setup: [],
    type: property?.writeType ?? body.typeOf(node),
    read: () => {
      const getter = classMembers.find(base, name, "get");
      if (getter)
        return classMembers.callDirectly(body, getter.owner, getter.node, receiver(), [], () => []);
      return unsupported(body.span(node), "this member of `super` as a value");
    },
    write: (value) => {
      if (!setter) return unsupported(body.span(node), "assigning to this property of `super`");
      const { owner, node: accessor } = setter;
      return classMembers.callDirectly(body, owner, accessor, receiver(), [], (shape) =>
        shape.params.slice(0, 1).map((param) => value(param.type)),
      ).node;
    },
  };
}
