import { type Future, fork, wait } from "tscript";

const both: (Future<number> | Future<string>)[] = [fork(() => 1), fork(() => "a")];
for (const each of both) console.log(each.wait());
for (const each of both) console.log(wait(each));
