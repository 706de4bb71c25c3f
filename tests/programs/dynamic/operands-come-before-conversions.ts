const log: string[] = [];
const made = (name: string, value: number): any => {
  log.push(name);
  return { valueOf: () => (log.push(`value of ${name}`), value) };
};
console.log(made("a", 1) + made("b", 2), made("c", 1) < made("d", 2), made("e", 6) * made("f", 7), +made("g", 8));
console.log(log.join(", "));
const values: any[] = [1, "2", true, null, undefined, [3], new Date(0)];
for (const each of values) console.log(each + 1 === `${each}1`, each * 2, each < 2, 2 >= each, 1 + each === 1 + Number(each));
// expect: 3 true 42 8
// expect: a, b, value of a, value of b, c, d, value of c, value of d, e, f, value of e, value of f, g, value of g
// expect: false 2 true true true
// expect: true 4 false true false
// expect: false 2 true true true
// expect: false 0 true true true
// expect: false NaN false false false
// expect: true 6 false false false
// expect: true 0 true true false
