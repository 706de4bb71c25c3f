// A variable without a type in a loop, asked in the condition under which it is assigned.
function runs(values: readonly number[]) {
  const found = [];
  let current;
  for (const value of values) {
    if (current === undefined || value !== current.start + current.length) {
      found.push((current = { start: value, length: 1 }));
    } else current.length += 1;
  }
  return found;
}
function last(values: readonly number[]) {
  let current;
  for (const value of values) {
    if (current === undefined || value !== current.value) current = { value };
  }
  return current;
}
console.log(runs([1, 2, 3, 7, 8, 10]), last([4, 5]), last([]));
// expect: [
// expect:   { start: 1, length: 3 },
// expect:   { start: 7, length: 2 },
// expect:   { start: 10, length: 1 }
// expect: ] { value: 5 } undefined
