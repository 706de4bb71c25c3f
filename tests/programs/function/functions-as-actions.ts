// A store is given functions among actions, by way of `any`.
interface Action {
  readonly type: string;
  readonly payload?: unknown;
}
type Dispatch = <A extends Action>(action: A) => A;
type Middleware = (store: { dispatch: Dispatch }) => (next: Dispatch) => (action: any) => any;
const seen: string[] = [];
const thunks: Middleware = (store) => (next) => (action) =>
  typeof action === "function" ? action(store.dispatch) : next(action);
let dispatch: Dispatch = (action) => {
  seen.push(action.type);
  return action;
};
const store = { dispatch: ((action: Action) => dispatch(action)) as Dispatch };
dispatch = thunks(store)(dispatch);
console.log(store.dispatch({ type: "plain" })); // expect: { type: 'plain' }
const thunk = (send: Dispatch) => {
  send({ type: "first" });
  return send({ type: "second" }).type.length;
};
console.log(store.dispatch(thunk as any)); // expect: 6
console.log(store.dispatch(((send: Dispatch) => send({ type: "third" })) as any)); // expect: { type: 'third' }
function run(action: Action): unknown {
  return thunks(store)(dispatch)(action);
}
console.log(run((() => 7) as any), run({ type: "last" }), seen.join()); // expect: 7 { type: 'last' } plain,first,second,third,last
