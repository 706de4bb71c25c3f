const o: { f?: (n: number) => number } = {};
const p: { f?: (n: number) => number } = { f: (n) => n + 1 };
console.log(o.f?.(1), p.f?.(1)); // expect: undefined 2
const arr: number[] | null = null as number[] | null;
console.log(arr?.[0], arr?.map((x) => x), arr?.length ?? "none"); // expect: undefined undefined none
