// An element that is not there is undefined to functions of the language that take anything.
const rows: number[][] = [[1]];
const flags: boolean[] = [true];
const words: string[] = [];
const at = rows.length + 3;
console.log(JSON.stringify(rows[at]!), JSON.stringify(flags[at]!), JSON.stringify(words[at]!)); // expect: undefined undefined undefined
console.log(JSON.stringify({ a: rows[at]!, b: flags[at]!, c: 1 }), JSON.stringify([rows[at]!, flags[at]!])); // expect: {"c":1} [null,null]
console.log(Array.isArray(rows[at]!), Boolean(rows[at]!), structuredClone(rows[at]!), String(rows[at]!)); // expect: false false undefined undefined
const show = (flag: boolean, row: number[]): void => console.log(flag, row);
show(flags[at]!, rows[at]!); // expect: undefined undefined
