// Objects that a callback makes for an array of a declared type have room for the properties that they leave out.
interface User {
  name: string;
  address?: { city?: string; zip?: { code: number } };
  friend?: User;
}
const users: User[] = Array.from({ length: 4 }, (_, i) => ({ name: `u${i}` }));
users.forEach((user, i) => {
  if (i % 2 === 1) user.friend = users[i - 1];
});
users[0].address = { city: "Rome" };
console.log(users[1].friend?.name, users[1].friend?.address?.city, users[0].friend?.name); // expect: u0 Rome undefined
console.log(Object.keys(users[0]), Object.keys(users[1]), "friend" in users[2]); // expect: [ 'name', 'address' ] [ 'name', 'friend' ] false
console.log(JSON.stringify(users[3])); // expect: {"name":"u3","friend":{"name":"u2"}}

interface Item {
  id: number;
  meta: { tag?: string; size: number };
}
const items: Item[] = [1, 2].map((id) => ({ id, meta: { size: id * 10 } }));
items[0].meta.tag = "first";
console.log(JSON.stringify(items)); // expect: [{"id":1,"meta":{"size":10,"tag":"first"}},{"id":2,"meta":{"size":20}}]

// A union is still narrowed by what it is set to.
type Shape = { kind: "dot"; label?: string } | { kind: "box"; size: number };
const same = <T>(value: T): T => value;
const shape: Shape = same({ kind: "box" as const, size: 3 });
console.log(shape.size); // expect: 3

function first<T>(make: () => T): T {
  return make();
}
const user: User = first(() => ({ name: "x" }));
user.friend = user;
console.log(user.friend.friend?.name); // expect: x
