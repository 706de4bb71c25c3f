import { collectAll, fork, wait } from "tscript";

const tasks = ["a", "b", "c"].map((letter) => fork((l: string) => l + l, letter));
const all = collectAll(tasks);
console.log(wait(all).map((task) => wait(task))); // expect: [ 'aa', 'bb', 'cc' ]
console.log(wait(collectAll([])).length); // expect: 0
const lengths = wait(all.then((list) => list.map((task) => task.wait().length)));
console.log(lengths); // expect: [ 2, 2, 2 ]
