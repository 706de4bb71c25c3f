// Interfaces and classes whose parameters bound each other.
interface IC<T, S extends IC<T, S, I>, I extends It<T, S, I>> { first(): I; self(): S }
interface It<T, S extends IC<T, S, I>, I extends It<T, S, I>> { source(): S; value(): T }
class Box implements IC<number, Box, BoxIt> { x = 4; first(): BoxIt { return new BoxIt(this); } self(): Box { return this; } }
class BoxIt implements It<number, Box, BoxIt> { constructor(readonly box: Box) {} source(): Box { return this.box; } value(): number { return this.box.x; } }
function show<T, S extends IC<T, S, I>, I extends It<T, S, I>>(c: IC<T, S, I>): void { console.log(c.first().value()); }
show<number, Box, BoxIt>(new Box());
abstract class M<K, U extends boolean, S extends M<K, U, S, T>, T extends MI<K, U, S, T>> { abstract it(): T; }
abstract class MI<K, U extends boolean, S extends M<K, U, S, T>, T extends MI<K, U, S, T>> { abstract src(): S; k!: K; }
console.log(typeof M);
// expect: 4
// expect: function
