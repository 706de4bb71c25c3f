// What a generic function gives of an empty list is `undefined`, though its type is `never`.
function head<T>(list: T[]): T {
  return list[0];
}
console.log(head([])); // expect: undefined
const first = head([]);
console.log(first === undefined); // expect: true
console.log([head([]), 1]); // expect: [ undefined, 1 ]
