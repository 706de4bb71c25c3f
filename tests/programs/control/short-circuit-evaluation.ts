const log: string[] = [];
const t = (name: string) => (log.push(name), true);
const f = (name: string) => (log.push(name), false);
console.log(f("a") && t("b"), t("c") || f("d"), f("e") || f("f"), t("g") && f("h")); // expect: false true false false
console.log(log.join("")); // expect: acefgh
let n: number | undefined;
n ??= 5;
n &&= n + 1;
n ||= 100;
const zero: number | null = n > 0 ? 0 : null;
console.log(n, (zero || null) ?? "nil", zero ?? 1); // expect: 6 nil 0
