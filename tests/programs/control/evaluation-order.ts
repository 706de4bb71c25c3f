const log: string[] = [];
const v = <T>(name: string, value: T): T => {
  log.push(name);
  return value;
};
const array = [10, 20];
v("array", array)[v("index", 1)] = v("value", 5) + v("more", 1);
const o = { [v("key", "k")]: v("val", 1), ...v("spread", { z: 2 }) };
v("f", (a: number, b: number) => a + b)(v("arg1", 1), v("arg2", 2));
console.log(log.join(" "), array, o); // expect: array index value more key val spread f arg1 arg2 [ 10, 6 ] { k: 1, z: 2 }
