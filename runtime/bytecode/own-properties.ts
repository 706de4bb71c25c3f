/** Properties of the values that the host gets, each as the language makes it. */

/** One that is seen. Not an assignment: a field may be called `__proto__`. */
export function show(shell: object, name: string | symbol, value: unknown): void {
  const isSeen = { writable: true, enumerable: true, configurable: true };
  Object.defineProperty(shell, name, { value, ...isSeen });
}

/** One that is there, but not among the keys, as the host defines an error's own. */
export function hide(shell: object, name: string, value: unknown): void {
  const isHidden = { writable: true, enumerable: false, configurable: true };
  Object.defineProperty(shell, name, { value, ...isHidden });
}
