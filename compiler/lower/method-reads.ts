/**
 * Which methods of classes may be called on other things than objects of their class: those that the program reads by name to have them as
 * values. Methods are no keys that copies take along, so what is only called where it is found is called on such an object. A program that finds
 * a method by a key which only the run knows, puts it into an object of another kind and calls it there is stopped.
 */
import type { ReferenceType, Type } from "../check/types.ts";
import type { Method } from "../syntax/ast.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import type { NamedRead } from "./uses.ts";

/** Whether the method, of objects of the type, may be called on others. */
export function mayLeaveItsObjects(
  lowering: Lowering,
  method: Method,
  own: ReferenceType,
): boolean {
  const { uses, program } = lowering;
  const name = program.propertyNameOf(method.key);
  return (
    name === undefined || uses.readsOf(name).some((read) => mayTake(lowering, read, name, own))
  );
}

/** Whether what is read may be the method of that name of objects of the type. */
function mayTake(lowering: Lowering, read: NamedRead, name: string, own: ReferenceType): boolean {
  const { program, types, representations } = lowering;
  if (read.kind === "PatternProperty") {
    const symbol = read.target.kind === "Identifier" ? program.symbolOf(read.target) : undefined;
    return !symbol || mayBeFunction(lowering, program.declaredTypeOf(symbol));
  }
  if (!mayBeFunction(lowering, program.typeOf(read))) return false;
  const object = program.typeOf(read.object);
  if (object.mayBeGeneric) return true;
  return representations.members(object).some((each) => {
    const part = representations.objectPart(each);
    if (part === undefined) return false;
    if (part === "anything") return true;
    return types.propertyOf(part, name) !== undefined && areRelated(lowering, part, own);
  });
}

function mayBeFunction({ types, representations }: Lowering, type: Type): boolean {
  if (type.mayBeGeneric) return true;
  return representations
    .members(type)
    .some(
      (each) =>
        representations.objectPart(each) === "anything" || types.callSignaturesOf(each).length > 0,
    );
}

/** Whether objects of the class may have the type: of classes, one of the two derives from the other; others have no more names than the class. */
function areRelated(lowering: Lowering, type: Type, own: ReferenceType): boolean {
  const { types } = lowering;
  if (isClassInstance(type)) return derives(lowering, type, own) || derives(lowering, own, type);
  return types
    .propertiesOf(type)
    .every(({ name, isOptional }) => isOptional || types.propertyOf(own, name) !== undefined);
}

/** Whether the class is the other, or derives from it. */
export function derives({ types }: Lowering, type: ReferenceType, base: ReferenceType): boolean {
  for (let each: ReferenceType | undefined = type; each; each = types.baseClassOf(each))
    if (each.target === base.target) return true;
  return false;
}
