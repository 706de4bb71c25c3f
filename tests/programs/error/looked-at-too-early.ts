// A constant that is a literal has no value before its declaration has run either.
function outcome(run: () => unknown): string {
  try {
    return String(run());
  } catch (error) {
    return String(error);
  }
}
function texts(): string {
  const read = () => word;
  const early = outcome(read);
  const word = "late";
  return `${early}, ${read()}`;
}
console.log(texts()); // expect: ReferenceError: Cannot access 'word' before initialization, late
function numbers(): string {
  function limit(): number {
    return LIMIT + 1;
  }
  const early = outcome(limit);
  const LIMIT = 5;
  return `${early}, ${limit()}`;
}
console.log(numbers()); // expect: ReferenceError: Cannot access 'LIMIT' before initialization, 6
