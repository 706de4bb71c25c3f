function swap<A, B>(pair: [A, B]): [B, A] {
  return [pair[1], pair[0]];
}
function identity<T>(value: T): T {
  return value;
}
console.log(swap([1, "a"]), swap(["b", true]), swap([null, { k: 1 }])); // expect: [ 'a', 1 ] [ true, 'b' ] [ { k: 1 }, null ]
console.log(identity(1) + 1, identity("x") + 1, identity(true) && 5, identity(undefined), identity([1])[0]); // expect: 2 x1 5 undefined 1
