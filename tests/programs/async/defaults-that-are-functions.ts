// Functions as defaults of the parts of a parameter, and what is awaited of a type that is not known.
async function retry<T>(
  f: (attempt: number) => Promise<T>,
  { times = 3, when = (_: unknown): boolean => true } = {},
): Promise<T> {
  let last: unknown;
  for (let i = 1; i <= times; i++) {
    try {
      return await f(i);
    } catch (e) {
      last = e;
      if (!when(e)) break;
    }
  }
  throw last;
}
const fail = async (n: number): Promise<string> => {
  if (n < 3) throw new Error(`no ${n}`);
  return `ok ${n}`;
};
console.log(await retry(fail)); // expect: ok 3
console.log(await retry(fail, { when: () => false }).catch((e: Error) => e.message)); // expect: no 1

async function* mapAsync<A, B>(
  source: Iterable<A>,
  f: (a: A) => B | Promise<B>,
): AsyncGenerator<Awaited<B>, number> {
  let count = 0;
  for (const each of source) {
    count++;
    yield await f(each);
  }
  return count;
}
for await (const each of mapAsync([1, 2], async (n) => n * 10)) console.log(each); // expect: 10
// expect: 20
async function values<T>(promises: Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  return settled
    .filter((r): r is PromiseFulfilledResult<Awaited<T>> => r.status === "fulfilled")
    .map((r) => r.value);
}
console.log(await values([Promise.resolve(1), Promise.reject(new Error("x"))])); // expect: [ 1 ]
