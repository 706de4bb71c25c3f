import { fork, wait } from "tscript";

const scores = new Map([["ann", [3, 4]], ["bob", [10]], ["cid", []]]);
const averages = [...scores].map(([name, list]) =>
  fork(() => ({ name, average: list.length === 0 ? null : list.reduce((a, b) => a + b) / list.length })),
);
for (const task of averages) console.log(wait(task));

// expect: { name: 'ann', average: 3.5 }
// expect: { name: 'bob', average: 10 }
// expect: { name: 'cid', average: null }
