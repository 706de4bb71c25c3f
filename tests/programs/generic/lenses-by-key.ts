// A type parameter of which another one is a key: the function in the field reads and writes whatever key it is given.
type Lens<S, A> = { get(s: S): A; set(a: A, s: S): S };
const L = {
  prop: <S, K extends keyof S>(k: K): Lens<S, S[K]> => ({ get: (s) => s[k], set: (a, s) => ({ ...s, [k]: a }) }),
  compose: <S, A, B>(x: Lens<S, A>, y: Lens<A, B>): Lens<S, B> => ({ get: (s) => y.get(x.get(s)), set: (b, s) => x.set(y.set(b, x.get(s)), s) }),
  over: <S, A>(l: Lens<S, A>, f: (a: A) => A) => (s: S): S => l.set(f(l.get(s)), s),
};
interface Address { street: string; n: number }
interface User { name: string; address: Address }
const user: User = { name: "x", address: { street: "s", n: 1 } };
const n = L.compose(L.prop<User, "address">("address"), L.prop<Address, "n">("n"));
const moved = L.over(n, (k) => k + 1)(user);
console.log(moved, n.get(user)); // expect: { name: 'x', address: { street: 's', n: 2 } } 1
console.log(moved.address.n + 1, moved.name.length); // expect: 3 1
const pick = { pluck: <T, K extends keyof T>(xs: T[], k: K): T[K][] => xs.map((x) => x[k]) };
const names = pick.pluck([user, moved], "name");
console.log(names[0].toUpperCase(), pick.pluck([user, moved], "address").map((a) => a.n + 1)); // expect: X [ 2, 3 ]
