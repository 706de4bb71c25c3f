// A function of more parameters than its type names gets what further types of it give.
type Short = (text: string) => void;
type Long = (text: string, place: number) => void;
const short: Short = (text: string, place?: number) => console.log(text, place);
const long: Long = short;
short("short");
long("long", 1);
console.log(short === long, short.length, long.length);

function withEach(run: Short): void {
  ["a", "b"].forEach(run);
}
withEach(short);
withEach((text: string, place = 7) => console.log(text, place));
withEach((text: string, ...more: unknown[]) => console.log(text, more.length));
withEach((text) => console.log(text));
function declared(text: string, place = 9, all: readonly string[] = []): void {
  console.log(text, place, all.length);
}
withEach(declared);

const parse: (text: string) => number = parseInt;
console.log(["1", "2", "3"].map(parse), parse("12"), ["1", "2"].map(Number as (text: string) => number));
withEach(console.log);

interface ShortMethods {
  m(text: string): void;
  readonly f: Short;
}
interface LongMethods {
  m(text: string, place: number): void;
  readonly f: Long;
}
const object: ShortMethods = {
  m(text: string, place?: number) {
    console.log("m", text, place);
  },
  f: (text: string, place?: number) => console.log("f", text, place),
};
const wider: LongMethods = object;
wider.m("x", 2);
wider.f("y", 3);
withEach(wider.m as Short);

type Either = Short | Long;
function kept(handler: Either): Short[] {
  return [handler] as Short[];
}
const handlers: Short[] | Long[] = kept((text: string, place: number) => console.log(text, place));
for (const each of handlers as unknown as Long[]) each("either", 4);

const anything: any = short;
anything("anything", 5);
const counted: any = (...given: unknown[]) => given.length;
const optional: (a?: number) => number = counted;
const one: (a: number) => number = counted;
const two: (a: number, b?: number) => number = one;
console.log(optional(), optional(1), one(1), two(1), two(1, 2), [3].map(two), [3].map(one));
// expect: short undefined
// expect: long 1
// expect: true 2 2
// expect: a 0
// expect: b 1
// expect: a 0
// expect: b 1
// expect: a 2
// expect: b 2
// expect: a
// expect: b
// expect: a 0 2
// expect: b 1 2
// expect: [ 1, NaN, NaN ] 12 [ 1, 2 ]
// expect: a 0 [ 'a', 'b' ]
// expect: b 1 [ 'a', 'b' ]
// expect: m x 2
// expect: f y 3
// expect: m a 0
// expect: m b 1
// expect: either 4
// expect: anything 5
// expect: 0 1 1 1 2 [ 3 ] [ 3 ]
