// The host shows no entries of weak collections.
console.log(new WeakMap<object, number>(), [new WeakSet()]); // expect: WeakMap { <items unknown> } [ WeakSet { <items unknown> } ]
