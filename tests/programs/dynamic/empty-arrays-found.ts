// An empty array that was lost sight of is an array of whatever it is found to be.
type Reducers<S> = { [name: string]: (state: S, payload: any) => S | void };
function slice<S, R extends Reducers<S>>(initial: S, reducers: R) {
  return (state: S = initial, name: string, payload?: unknown): S => reducers[name]?.(state, payload) ?? state;
}
const words = slice([] as readonly string[], {
  add: (state: readonly string[], word: string) => [...state, word],
  clear: (_: readonly string[]) => [],
});
console.log(words(undefined, "add", "a"), words(["a"], "clear"), words(["a"], "none")); // expect: [ 'a' ] [] [ 'a' ]
