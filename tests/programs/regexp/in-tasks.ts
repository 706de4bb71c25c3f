// Any task may use any expression; each worker keeps its own compiled form.
import { fork, wait } from "tscript";

const word = /(\w+)@(\w+)\.com/;
function users(lines: string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    const match = word.exec(line);
    if (match) found.push(`${match[1]} at ${match[2]}`);
  }
  return found;
}
const futures = [0, 1, 2, 3].map((n) => fork(users, [`mail ann${n}@site.com now`, "nobody", `bob@host${n}.com`]));
console.log(futures.flatMap((each) => wait(each)));
// expect: [
// expect:   'ann0 at site',
// expect:   'bob at host0',
// expect:   'ann1 at site',
// expect:   'bob at host1',
// expect:   'ann2 at site',
// expect:   'bob at host2',
// expect:   'ann3 at site',
// expect:   'bob at host3'
// expect: ]
