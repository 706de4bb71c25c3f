type N = { k: number };
function split(t: N | undefined): [N?, N?] { if (!t) return []; const [a, b] = split(undefined); if (t.k) return [t, b]; return [a, t]; }
console.log(split({ k: 1 }), split({ k: 0 }), split(undefined));
const u: [number?, string?] = [undefined, "x"];
const v: [a: number, b?: string | undefined] = [1, undefined];
const w: { a?: N } = { a: undefined };
console.log(u, v, w, u.length);
// expect: [ { k: 1 }, undefined ] [ undefined, { k: 0 } ] []
// expect: [ undefined, 'x' ] [ 1, undefined ] { a: undefined } 2
