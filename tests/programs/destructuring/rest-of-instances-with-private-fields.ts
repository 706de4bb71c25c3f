// The rest of an instance has its private and protected fields, which its type does not tell of; `#` fields are none of its properties.
class Task {
  private due: number | null = null;
  protected flags = 2;
  #secret = 3;
  constructor(
    public id: number,
    public title: string,
    readonly tags: Set<string>,
  ) {}
  get secret(): number {
    return this.#secret;
  }
}
const { id, ...rest } = new Task(1, "write", new Set(["work"]));
console.log(id, rest);
// expect: 1 { title: 'write', tags: Set(1) { 'work' }, due: null, flags: 2 }
const others = ({ title, ...left }: Task) => `${title} ${JSON.stringify(left)} ${Object.keys(left).length}`;
console.log(others(new Task(2, "play", new Set())), rest.title);
// expect: play {"id":2,"tags":{},"due":null,"flags":2} 4 write
class Plain {
  a = 1;
  b = 2;
}
const { a, ...only } = new Plain();
console.log(a, only, only.b);
// expect: 1 { b: 2 } 2
