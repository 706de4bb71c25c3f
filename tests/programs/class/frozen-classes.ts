class X { static a = 1; static readonly NAMES = Object.freeze(["a"]); static make() { return new X(); } }
const frozen = Object.freeze(X);
console.log(frozen.a, Object.isFrozen(X), Object.isFrozen(X.NAMES));
class E { static readonly A = new E("a"); static readonly B = new E("b"); private constructor(readonly v: string) { Object.freeze(this); } static values() { return [E.A, E.B]; } }
Object.freeze(E);
console.log(E.values().map((e) => e.v), Object.keys(E));
// expect: 1 true true
// expect: [ 'a', 'b' ] [ 'A', 'B' ]
