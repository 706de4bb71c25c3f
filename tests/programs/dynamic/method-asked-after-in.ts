// A method of a class is there for whoever asks an unknown value for it.
interface Closable {
  close(): string;
}
function isClosable(x: unknown): x is Closable {
  return typeof x === "object" && x !== null && "close" in x && typeof x.close === "function";
}
class File {
  constructor(readonly name: string) {}
  close() {
    return `closed ${this.name}`;
  }
}
class Plain {
  size = 1;
}
class Door {
  close = "a flag";
}
const make = <T>(f: () => T): string => {
  const made = f();
  return isClosable(made) ? made.close() : "not closable";
};
console.log(make(() => new File("a.txt"))); // expect: closed a.txt
console.log(make(() => new Plain()), make(() => new Door())); // expect: not closable not closable
const x: unknown = new File("b");
if (typeof x === "object" && x !== null && "close" in x) console.log(typeof x.close, x.close); // expect: function [Function: close]
