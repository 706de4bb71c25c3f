const log: string[] = [];
const at = (s: string, n: number): number => { log.push(s); return n; };
const xs = [0, 0, 0];
xs[at("index", 1)] = at("value", 5);
xs[at("i2", 2)] += at("v2", 3);
const o = { a: at("a", 1), b: at("b", 2) };
console.log(log.join(), xs, o); // expect: index,value,i2,v2,a,b [ 0, 5, 3 ] { a: 1, b: 2 }
