// `{} as T` may be asked for what is not there yet: numbers and booleans too.
interface Settings {
  volume: number;
  muted: boolean;
  name: string;
}
const louder = (volume = 5, by = 1): number => volume + by;
const flip = (muted = false): boolean => !muted;
function next(state = {} as Settings): Settings {
  return { volume: louder(state.volume), muted: flip(state.muted), name: state.name ?? "new" };
}
const first = next();
console.log(first, next(first));
const empty = {} as Settings;
console.log(empty.volume, empty.muted, empty.name, empty.volume === undefined, empty);
type Reducer<S> = (state: S | undefined, action: string) => S;
function combine<S extends object>(reducers: { [K in keyof S]: Reducer<S[K]> }): Reducer<S> {
  const keys = Object.keys(reducers) as (keyof S & string)[];
  return (state = {} as S, action) => {
    let hasChanged = false;
    const made = {} as S;
    for (const key of keys) {
      const previous = state[key];
      made[key] = reducers[key](previous, action);
      hasChanged ||= made[key] !== previous;
    }
    return hasChanged ? made : state;
  };
}
const root = combine({
  counter: ((state = 0, action) => (action === "inc" ? state + 1 : state)) as Reducer<number>,
  on: ((state = false, action) => (action === "flip" ? !state : state)) as Reducer<boolean>,
});
let state = root(undefined, "init");
console.log(state);
for (const action of ["inc", "flip", "inc", "nothing"]) {
  const after = root(state, action);
  console.log(action, after, after === state);
  state = after;
}
// expect: { volume: 6, muted: true, name: 'new' } { volume: 7, muted: false, name: 'new' }
// expect: undefined undefined undefined true {}
// expect: { counter: 0, on: false }
// expect: inc { counter: 1, on: false } false
// expect: flip { counter: 1, on: true } false
// expect: inc { counter: 2, on: true } false
// expect: nothing { counter: 2, on: true } true
