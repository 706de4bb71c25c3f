/** Questions about anonymous object types that need nothing else. */
import type { ObjectType } from "./types.ts";

/** True for `{}`. */
export function emptyMembers(type: ObjectType): boolean {
  return (
    type.properties.size === 0 &&
    type.callSignatures.length === 0 &&
    type.constructSignatures.length === 0 &&
    type.indexSignatures.length === 0
  );
}
