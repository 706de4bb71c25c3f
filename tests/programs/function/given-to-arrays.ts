// expect: reduce TypeError: undefined is not a function
// expect: map TypeError: undefined is not a function
// expect: reduce TypeError: null is not a function
// expect: map TypeError: null is not a function
// expect: reduce TypeError: 5 is not a function
// expect: map TypeError: 5 is not a function
// expect: reduce TypeError: text is not a function
// expect: map TypeError: text is not a function
// expect: reduce TypeError: true is not a function
// expect: map TypeError: true is not a function
// expect: reduce TypeError: 5 is not a function
// expect: map TypeError: 5 is not a function
// expect: reduce TypeError: Symbol(s) is not a function
// expect: map TypeError: Symbol(s) is not a function
// expect: reduce TypeError: #<Object> is not a function
// expect: map TypeError: #<Object> is not a function
// expect: reduce TypeError: [object Array] is not a function
// expect: map TypeError: [object Array] is not a function
// expect: reduce TypeError: [object Date] is not a function
// expect: map TypeError: [object Date] is not a function
// expect: reduce TypeError: [object RegExp] is not a function
// expect: map TypeError: [object RegExp] is not a function
// expect: reduce TypeError: #<Map> is not a function
// expect: map TypeError: #<Map> is not a function
// expect: reduce TypeError: #<Point> is not a function
// expect: map TypeError: #<Point> is not a function
// expect: reduce TypeError: [object Object] is not a function
// expect: map TypeError: [object Object] is not a function
// expect: reduce TypeError: RangeError: wrong is not a function
// expect: map TypeError: RangeError: wrong is not a function
// expect: reduce TypeError: [object Uint8Array] is not a function
// expect: map TypeError: [object Uint8Array] is not a function
// expect: reduceRight TypeError: undefined is not a function
// expect: reduce of none TypeError: undefined is not a function
// expect: forEach TypeError: undefined is not a function
// expect: find TypeError: undefined is not a function
// expect: every TypeError: undefined is not a function
// expect: flatMap TypeError: flatMap mapper function is not callable
// expect: sort []
// expect: toSorted [ 10, 2 ]
// expect: bytes TypeError: undefined is not a function
// expect: bytes Uint8Array(2) [ 1, 2 ]
// expect: from [ 1, 2 ]
// expect: from [ undefined, undefined ]
// expect: bytes Uint8Array(2) [ 1, 2 ]
// expect: reduceRight TypeError: null is not a function
// expect: reduce of none TypeError: null is not a function
// expect: forEach TypeError: null is not a function
// expect: find TypeError: null is not a function
// expect: every TypeError: null is not a function
// expect: flatMap TypeError: flatMap mapper function is not callable
// expect: sort TypeError: The comparison function must be either a function or undefined
// expect: toSorted TypeError: The comparison function must be either a function or undefined
// expect: bytes TypeError: null is not a function
// expect: bytes TypeError: The comparison function must be either a function or undefined
// expect: from TypeError: null is not a function
// expect: from TypeError: null is not a function
// expect: bytes TypeError: null is not a function
// expect: reduceRight TypeError: #<Object> is not a function
// expect: reduce of none TypeError: #<Object> is not a function
// expect: forEach TypeError: #<Object> is not a function
// expect: find TypeError: #<Object> is not a function
// expect: every TypeError: #<Object> is not a function
// expect: flatMap TypeError: flatMap mapper function is not callable
// expect: sort TypeError: The comparison function must be either a function or undefined
// expect: toSorted TypeError: The comparison function must be either a function or undefined
// expect: bytes TypeError: #<Object> is not a function
// expect: bytes TypeError: The comparison function must be either a function or undefined
// expect: from TypeError: #<Object> is not a function
// expect: from TypeError: #<Object> is not a function
// expect: bytes TypeError: #<Object> is not a function
// expect: any TypeError: undefined is not a function
// expect: any TypeError: undefined is not a function
// expect: any [ 1, 3 ]
// expect: any TypeError: undefined is not a function
// expect: any TypeError: null is not a function
// expect: any TypeError: null is not a function
// expect: any TypeError: The comparison function must be either a function or undefined
// expect: any TypeError: null is not a function
// expect: any TypeError: #<Object> is not a function
// expect: any TypeError: #<Object> is not a function
// expect: any TypeError: The comparison function must be either a function or undefined
// expect: any TypeError: #<Object> is not a function
// expect: any TypeError: 5 is not a function
// expect: any TypeError: 5 is not a function
// expect: any TypeError: The comparison function must be either a function or undefined
// expect: any TypeError: 5 is not a function
// Methods of arrays throw what is no function before they begin, when all arguments are there.
function tell(name: string, call: () => unknown): void {
  try {
    console.log(name, call());
  } catch (error) {
    console.log(name, String(error));
  }
}
class Point {
  x = 1;
}
class Spoken {
  toString(): string {
    return "spoken";
  }
}
const none: unknown[] = [undefined, null, 5, "text", true, 5n, Symbol("s"), {}, [1]];
none.push(new Date(0), /x/, new Map(), new Point(), new Spoken(), new RangeError("wrong"));
none.push(new Uint8Array(1));
for (const each of none) {
  const given = each as any;
  tell("reduce", () => [1].reduce(given));
  tell("map", () => ([] as number[]).map(given));
}
for (const given of [undefined, null, {}] as any[]) {
  tell("reduceRight", () => [1].reduceRight(given));
  tell("reduce of none", () => ([] as number[]).reduce(given, 1));
  tell("forEach", () => ([] as string[]).forEach(given));
  tell("find", () => ([] as string[]).find(given));
  tell("every", () => ([] as string[]).every(given));
  tell("flatMap", () => ([] as string[]).flatMap(given));
  tell("sort", () => ([] as string[]).sort(given));
  tell("toSorted", () => [2, 10].toSorted(given));
  tell("bytes", () => new Uint8Array(0).filter(given));
  tell("bytes", () => new Uint8Array([2, 1]).sort(given));
  tell("from", () => Array.from([1, 2], given));
  tell("from", () => Array.from({ length: 2 }, given));
  tell("bytes", () => Uint8Array.from([1, 2], given));
}
const list: any = [3, 1];
for (const given of [undefined, null, {}, 5] as any[]) {
  tell("any", () => list.map(given));
  tell("any", () => list.reduce(given));
  tell("any", () => list.sort(given));
  tell("any", () => list.findLast(given, list));
}
