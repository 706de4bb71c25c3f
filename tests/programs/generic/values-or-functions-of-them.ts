// A function where a value of type `S` or a function of `S` is wanted takes its parameter from the function.
type Next<S> = S | ((before: S) => S);
function useState<S>(init: S): [() => S, (next: Next<S>) => void] {
  let value = init;
  return [
    () => value,
    (next) => {
      value = typeof next === "function" ? (next as (before: S) => S)(value) : next;
    },
  ];
}
function useReducer<S, A>(
  reduce: (state: S, action: A) => S,
  init: S,
): [() => S, (action: A) => void] {
  const [get, set] = useState(init);
  return [get, (action) => set((before) => reduce(before, action))];
}
const [sum, add] = useReducer((state: number, action: number) => state + action, 5);
add(3);
add(4);
console.log(sum());
const [words, say] = useReducer((state: string[], action: string) => [...state, action], []);
say("a");
say("b");
console.log(words());
// expect: 12
// expect: [ 'a', 'b' ]
