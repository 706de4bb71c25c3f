// Plain objects that are said to be instances, as tests make them.
class Repo { private cache = new Map<string, number>(); constructor(public url: string) {} find(id: string): number { return this.cache.get(id) ?? -1; } save(id: string, n: number): void { this.cache.set(id, n); } }
class Service { constructor(private repo: Repo) {} get(id: string) { return this.repo.find(id) + 1; } put(id: string) { this.repo.save(id, 1); } }
const calls: string[] = [];
const mock = { find(id: string) { calls.push(id); return 41; } } as unknown as Repo;
const s = new Service(mock);
console.log(s.get("a"), calls, mock);
try { s.put("x"); } catch (e) { console.log((e as Error).message); }
console.log(new Service(new Repo("u")).get("q"));
const half = { url: "h" } as Repo;
console.log(half.url, half instanceof Repo, half);
const arrow = { find: (id: string) => id.length } as Repo;
console.log(new Service(arrow).get("four"));
// expect: 42 [ 'a' ] { find: [Function: find] }
// expect: this.repo.save is not a function
// expect: 0
// expect: h false { url: 'h' }
// expect: 5
