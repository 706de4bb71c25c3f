// Numbers and booleans that a choice may leave out, where a number is wanted.
function codes(text: string, from: number): number {
  let sum = 0;
  for (let i = from; i <= text.length; i++) sum += text.codePointAt(i) ?? 0.5;
  return sum;
}
console.log(codes("a😀", 0), codes("", 0), codes("ab", -1)); // expect: 185441.5 0.5 196

const widths = [1, NaN, -0];
const read = (i: number): number | undefined => (i < 0 ? undefined : widths[i]);
console.log(Number(read(-1)), Number(read(0)), Object.is(Number(read(2)), -0), Number(read(7))); // expect: NaN 1 true NaN
console.log(-read(0)!, +read(2)! === 0, Number("😀".codePointAt(1)), Number("".codePointAt(0))); // expect: -1 true 56832 NaN

const flags = [true, false];
const flag = (i: number): boolean => (i > 5 ? false : flags[i]!);
console.log(flag(0), flag(1), flag(9)); // expect: true false false
