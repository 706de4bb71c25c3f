const f: any = (a: number, b: number) => a + b;
const g: any = (...rest: number[]) => rest.length;
console.log(f(1, 2), g(1, 2, 3), typeof f); // expect: 3 3 function
const list: any = [3, 1, 2];
list.push(4, 5);
console.log(list.filter((x: any) => x > 2), list.includes(5), list.at(-1), list.slice(1, 3)); // expect: [ 3, 4, 5 ] true 5 [ 1, 2 ]
const text: any = "hello";
console.log(text.toUpperCase(), text.split("").reverse().join(""), text[1], text.padStart(7, "*")); // expect: HELLO olleh e **hello
const map: any = new Map([["a", 1]]);
map.set("b", 2);
console.log(map.get("b"), map.size, (3.14159 as any).toFixed(2)); // expect: 2 2 3.14
class Greeter {
  greet(name: string) {
    return `hi ${name}`;
  }
}
const any: any = new Greeter();
console.log(any.greet("x"), any["greet"]("y")); // expect: hi x hi y
const handlers: Record<string, (...args: any[]) => any> = { add: (a, b) => a + b, none: () => "none" };
console.log(handlers.add?.(1, 2), handlers.none?.()); // expect: 3 none
