/** What the host sees in a struct: its name, and what kind of thing it is. */
import type { StructType } from "../../runtime/bytecode/module.ts";
import { GLOBAL_CLASSES, LIBRARY_ROLES } from "../builtins/global-classes.ts";
import type { Type } from "../check/types.ts";
import { isClassValue, nameOfClass } from "./class-objects.ts";
import type { StructInfo } from "./flows.ts";
import { isClassInstance } from "./structs.ts";

/** The name that the host shows of objects of the struct. @param base of a class object the base class */
export function structName(info: StructInfo, base: Type | undefined): string {
  if (isClassValue(info.type)) {
    const name = nameOfClass(info.type);
    // The host has it, and shows it as its own.
    if (info.type.target.symbol.module.isLibrary) return `!${name}`;
    return base && isClassInstance(base)
      ? `${name || "(anonymous)"} extends ${nameOfClass(base)}`
      : name;
  }
  return isClassInstance(info.type) ? nameOfClass(info.type) : "Object";
}

/** What the host sees in the struct. */
export function roleOf(info: StructInfo): StructType["role"] {
  if (isClassValue(info.type)) return "class-value";
  if (!isClassInstance(info.type)) return "object";
  const { symbol } = info.type.target;
  if (symbol.module.isLibrary) {
    if (Object.hasOwn(GLOBAL_CLASSES, symbol.name))
      return GLOBAL_CLASSES[symbol.name as keyof typeof GLOBAL_CLASSES].role;
    const role = LIBRARY_ROLES[symbol.name];
    if (role) return role;
  }
  return info.parent ? roleOf(info.parent) : "class";
}
