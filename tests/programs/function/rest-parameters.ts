function sum(first: number, ...rest: number[]): number { return rest.reduce((s, x) => s + x, first); }
console.log(sum(1), sum(1, 2, 3), sum(1, ...[4, 5]), sum(1, ...[4], 6, ...[7, 8])); // expect: 1 6 10 26
