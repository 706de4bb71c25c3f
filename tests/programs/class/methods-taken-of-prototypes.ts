/** A pattern takes methods of the prototype of a class, as reading them by name does. */
class Counter {
  count = 1;

  twice(): number {
    return this.count * 2;
  }

  add(by: number): Counter {
    this.count += by;
    return this;
  }
}

class Loud extends Counter {
  override twice(): number {
    return super.twice() + 100;
  }
}

const { twice, add: plus } = Counter.prototype;
const { twice: loudly, add } = Loud.prototype;

console.log(twice.call(new Counter()), plus.call(new Counter(), 4).count, typeof twice, plus.name);
console.log(twice === Counter.prototype.twice, loudly === twice, add === plus);
console.log(loudly.call(new Loud()), twice.call(new Loud()));

function within(): number {
  const { twice: own } = Counter.prototype;
  let plain;
  ({ twice: plain } = Counter.prototype);
  console.log(plain === own);
  return own.apply(new Counter(), []);
}
console.log(within());

const bound = twice.bind(new Counter());
console.log(bound(), [new Counter(), new Loud()].map((each) => twice.call(each)));

// expect: 2 5 function add
// expect: true false true
// expect: 102 2
// expect: true
// expect: 2
// expect: 2 [ 2, 2 ]
