function f({ a, b = 5 }: { a: number; b?: number }, [c, d]: [number, number]): number { return a + b + c + d; }
console.log(f({ a: 1 }, [2, 3]), f({ a: 1, b: 1 }, [0, 0])); // expect: 11 2
