const tag = ({ raw }: TemplateStringsArray, ...values: (string | number)[]): string =>
  String.raw({ raw }, ...values) + raw.length;
console.log(tag`a${1}\n${"b"}c`);
const pieces = (strings: TemplateStringsArray): string => {
  const { raw, length } = strings;
  return `${raw.join("|")} ${length}`;
};
console.log(pieces`x\ty`);

// expect: a1\nbc3
// expect: x\ty 1
