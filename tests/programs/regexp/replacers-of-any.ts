// What a replacer of type `any` gives becomes a text.
function format(text: string, ...args: any[]): string {
  return text.replace(/\{(\d+)\}/g, function (all, index) {
    return typeof args[index] != "undefined" ? args[index] : all;
  });
}
console.log(format("{0}-{1}-{2}-{3}", 1, null, "x"));
const table: any = { a: 1, b: true, c: [1, 2], d: undefined };
console.log(
  "abcd".replace(/[a-z]/g, (key) => table[key]),
  "abcd".replaceAll("c", () => table.c),
  "b".replace("b", (key) => table[key]),
);
const replacer: any = (all: string) => all.length;
console.log("one three".replace(/\w+/g, replacer as (all: string) => any));
// expect: 1-null-x-{3}
// expect: 1true1,2undefined ab1,2d true
// expect: 3 5
