const shout = (strings: TemplateStringsArray, ...values: unknown[]): string => String.raw(strings, ...values).toUpperCase();
console.log(shout`a\n${1}b${"x"}\t`); // expect: A\N1BX\T
const marked = (strings: TemplateStringsArray, ...values: (string | number)[]): string => String.raw({ raw: strings }, ...values.map((value) => `<${value}>`));
console.log(marked`p ${1} q ${"r"}`, String.raw({ raw: ["x", "y", "z"] }, 1, 2, 3)); // expect: p <1> q <r> x1y2z
const mixed: any[] = ["a", 1].concat(shout`b`);
console.log(mixed); // expect: [ 'a', 1, 'B' ]
