/** `Reflect`: what operators do, as functions. */

/** `Reflect.has(target, key)` */
export function has(target: any, key: any): boolean {
  return key in target;
}

/** `Reflect.get(target, key)` */
export function get(target: any, key: any): any {
  return target[key];
}

/** `Reflect.set(target, key, value)`: false where an assignment would throw */
export function set(target: any, key: any, value: any): boolean {
  try {
    target[key] = value;
    return true;
  } catch {
    return false;
  }
}

/** `Reflect.deleteProperty(target, key)`, likewise */
export function deleteProperty(target: any, key: any): boolean {
  try {
    delete target[key];
    return true;
  } catch {
    return false;
  }
}

/** `Reflect.ownKeys(target)` */
export function ownKeys(target: any): string[] {
  return Object.getOwnPropertyNames(target);
}

/** `Reflect.apply(run, self, values)` */
export function apply(run: any, self: any, values: any): any {
  return run.apply(self, values);
}

/** `Reflect.construct(made, values)` */
export function construct(made: any, values: any): any {
  return new made(...values);
}
