function first(pair: [number, number] | null): number {
  const [a] = pair!;
  return a;
}
console.log(first([1, 2]));
try {
  const value: { x: number } | undefined = JSON.parse("null") ?? undefined;
  const { x } = value!;
  console.log(x);
} catch (error) {
  console.log(error instanceof TypeError);
}

// expect: 1
// expect: true
