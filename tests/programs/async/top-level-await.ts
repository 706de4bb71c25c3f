const value = await Promise.resolve(41);
console.log(value + 1);
for (let i = 0; i < 2; i++) console.log(await i);
const cache = new Map<string, Promise<number>>();
function once(key: string): Promise<number> {
  let known = cache.get(key);
  if (!known) {
    known = Promise.resolve(key.length);
    cache.set(key, known);
  }
  return known;
}
console.log(await once("abc"), once("abc") === once("abc"));
export {};
// expect: 42
// expect: 0
// expect: 1
// expect: 3 true
