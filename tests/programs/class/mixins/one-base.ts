type Constructor<T = {}> = new (...args: any[]) => T;
function Timestamped<TBase extends Constructor>(Base: TBase) {
  return class extends Base {
    timestamp = 1;
    touch() { this.timestamp++; return this.timestamp; }
  };
}
class User { constructor(public name: string) {} greet() { return `hi ${this.name}`; } }
const T = Timestamped(User);
const t = new T("Ann");
console.log(t.name, t.timestamp, t.touch(), t.greet(), t instanceof User);
// expect: Ann 1 2 hi Ann true
