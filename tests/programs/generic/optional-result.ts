type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
function parse(text: string): Result<number> {
  const value = Number(text);
  return Number.isNaN(value) ? { ok: false, error: `bad: ${text}` } : { ok: true, value };
}
function map<T, U, E>(result: Result<T, E>, fn: (value: T) => U): Result<U, E> {
  return result.ok ? { ok: true, value: fn(result.value) } : result;
}
console.log(map(parse("21"), (n) => n * 2), map(parse("x"), (n) => [n])); // expect: { ok: true, value: 42 } { ok: false, error: 'bad: x' }
