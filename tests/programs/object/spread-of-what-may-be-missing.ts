// A spread of what may be missing brings the properties of its object: instances, interfaces, type parameters, private fields.
interface Options {
  depth?: number;
  label?: string;
}
class Settings {
  size = 1;
  private seed = 2;
  #hidden = 3;
  get area(): number {
    return this.size * this.#hidden;
  }
  next(): number {
    return this.seed++;
  }
}
class Wide extends Settings {
  protected parts = [1];
}
function merged(options?: Options, settings?: Settings | null) {
  const { depth = 7, label = "none", size = 9 } = { ...options, ...settings };
  return [depth, label, size, { n: 0, ...options, ...settings }];
}
console.log(merged());
console.log(merged({ depth: 1 }, new Settings()));
console.log(merged({ label: "q" }, null));

function copied(settings: Settings) {
  const copy = { n: 1, ...settings };
  copy.n++;
  return copy;
}
console.log(copied(new Settings()), copied(new Wide()), "seed" in copied(new Settings()));
const wide = { ...new Wide(), size: 5 };
console.log(wide, Object.keys(wide), JSON.stringify(wide), wide.size);

function tagged<T extends { id: number }>(value?: T) {
  return { tag: "t", ...value };
}
console.log(tagged({ id: 2, more: true }), tagged(), tagged({ id: 5 }).id);
// expect: [ 7, 'none', 9, { n: 0 } ]
// expect: [ 1, 'none', 1, { n: 0, depth: 1, size: 1, seed: 2 } ]
// expect: [ 7, 'q', 9, { n: 0, label: 'q' } ]
// expect: { n: 2, size: 1, seed: 2 } { n: 2, size: 1, seed: 2, parts: [ 1 ] } true
// expect: { size: 5, seed: 2, parts: [ 1 ] } [ 'size', 'seed', 'parts' ] {"size":5,"seed":2,"parts":[1]} 5
// expect: { tag: 't', id: 2, more: true } { tag: 't' } 5
