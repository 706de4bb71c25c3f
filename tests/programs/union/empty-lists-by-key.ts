/** What is written by one of several keys suits all of them: `[]` is a list of each. */
type Added = { type: "add"; id: number };
type Cleared = { type: "clear" };
type Action = Added | Cleared;
const groups: { [K in Action["type"]]?: Extract<Action, { type: K }>[] } = {};
const actions: Action[] = [{ type: "add", id: 1 }, { type: "clear" }, { type: "add", id: 2 }];
for (const action of actions) ((groups[action.type] ??= []) as Action[]).push(action);
console.log(groups.add?.map(({ id }) => id), groups.clear?.length); // expect: [ 1, 2 ] 1

const key = actions[0]!.type;
groups[key] = [];
console.log(groups); // expect: { add: [], clear: [ { type: 'clear' } ] }
