// Enums of which the program computes members, and those that have more from a namespace, are objects like others.
const base = ["a", "b", "c"];
enum Size {
  None,
  Some = base.length,
  Many = Some * 10,
  Word = "w",
  Text = `t${1 + 1}`,
}
console.log(Size, { Size });
console.log(Object.keys(Size), Object.values(Size), Object.entries(Size).length, JSON.stringify(Size));
const size: typeof Size = Size;
console.log(size[3], size.Some, size[30], "Many" in size, Object.getOwnPropertyNames(Size).length);
for (const key in Size) console.log(key, Size[key as keyof typeof Size]);

enum Color {
  Red,
  Green,
}
namespace Color {
  export const count = 2;
  export function parse(text: string): Color | undefined {
    const found: unknown = Color[text as keyof typeof Color];
    return typeof found === "number" ? found : undefined;
  }
  export function isColor(value: unknown): value is Color {
    return typeof value === "number" && value in Color;
  }
  export const favourite = Color.Green;
}
console.log(Color);
console.log(Object.keys(Color), Color.parse("Green"), Color.parse("count"), Color.parse("Blue"), Color.isColor(1), Color.isColor(9));
const anything: any = Color;
console.log(anything.parse("Red"), anything.count, Color[1], anything[anything.favourite], Color["count"]);
function valuesOf<T extends object>(from: T): T[keyof T][] {
  return Object.values(from) as T[keyof T][];
}
console.log(valuesOf(Color).length, valuesOf(Size).length, Object.entries(Color)[2]);

enum Flag {
  A = 1,
}
enum Flag {
  B = A << base.length,
}
console.log(Flag, Flag[8]);

function local(start: number): unknown[] {
  enum Step {
    First = start,
    Second = start + 1,
  }
  return [Step, Step.Second, Object.keys(Step)];
}
console.log(local(4));

// expect: {
// expect:   '0': 'None',
// expect:   '3': 'Some',
// expect:   '30': 'Many',
// expect:   None: 0,
// expect:   Some: 3,
// expect:   Many: 30,
// expect:   Word: 'w',
// expect:   Text: 't2'
// expect: } {
// expect:   Size: {
// expect:     '0': 'None',
// expect:     '3': 'Some',
// expect:     '30': 'Many',
// expect:     None: 0,
// expect:     Some: 3,
// expect:     Many: 30,
// expect:     Word: 'w',
// expect:     Text: 't2'
// expect:   }
// expect: }
// expect: [
// expect:   '0',    '3',
// expect:   '30',   'None',
// expect:   'Some', 'Many',
// expect:   'Word', 'Text'
// expect: ] [
// expect:   'None', 'Some',
// expect:   'Many', 0,
// expect:   3,      30,
// expect:   'w',    't2'
// expect: ] 8 {"0":"None","3":"Some","30":"Many","None":0,"Some":3,"Many":30,"Word":"w","Text":"t2"}
// expect: Some 3 Many true 8
// expect: 0 None
// expect: 3 Some
// expect: 30 Many
// expect: None 0
// expect: Some 3
// expect: Many 30
// expect: Word w
// expect: Text t2
// expect: {
// expect:   '0': 'Red',
// expect:   '1': 'Green',
// expect:   Red: 0,
// expect:   Green: 1,
// expect:   count: 2,
// expect:   parse: [Function: parse],
// expect:   isColor: [Function: isColor],
// expect:   favourite: 1
// expect: }
// expect: [
// expect:   '0',       '1',
// expect:   'Red',     'Green',
// expect:   'count',   'parse',
// expect:   'isColor', 'favourite'
// expect: ] 1 2 undefined true false
// expect: 0 2 Green Green 2
// expect: 8 8 [ 'Red', 0 ]
// expect: { '1': 'A', '8': 'B', A: 1, B: 8 } B
// expect: [
// expect:   { '4': 'First', '5': 'Second', First: 4, Second: 5 },
// expect:   5,
// expect:   [ '4', '5', 'First', 'Second' ]
// expect: ]
