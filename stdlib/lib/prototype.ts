/** Prototypes of the objects of classes, and keys that objects inherit from them. */
import { array_push } from "tscript:intrinsics";

/** Programs only ask which prototype an object has: it is compared and shown, and has nothing to be read. */
export class Prototype {
  /**
   * Names of the class and of those it extends, separated by blanks; those of the language's own have a `!` before them. An object such as
   * `Math`, which is no prototype, has a `=` before its name.
   */
  $names = "";
}

/** The keys that for-in comes to: an object's own, and behind them those of its prototypes that it has not itself. */
export function withInherited(own: string[], inherited: string[]): string[] {
  for (const key of inherited) {
    let isOwn = false;
    for (const each of own) isOwn = isOwn || each === key;
    if (!isOwn) array_push(own, key);
  }
  return own;
}
