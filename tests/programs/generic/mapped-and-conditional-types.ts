type Flags<T> = { [K in keyof T]: boolean };
type Element<T> = T extends (infer U)[] ? U : T;
interface Options {
  depth: number;
  name: string;
}
const flags: Flags<Options> = { depth: true, name: false };
const part: Partial<Options> = { name: "x" };
const first: Element<string[]> = "e";
const picked: Pick<Options, "depth"> & Readonly<Omit<Options, "depth">> = { depth: 1, name: "n" };
console.log(flags, part, first, picked, part.depth === undefined); // expect: { depth: true, name: false } { name: 'x' } e { depth: 1, name: 'n' } true
