type Row = Record<string, string | number | null>;
function lt<R extends Row, K extends keyof R>(x: R[K], v: NonNullable<R[K]>): boolean { return x !== null && x < v; }
function cmp<R extends Row>(a: R, b: R, k: keyof R): number { const [x, y] = [a[k], b[k]]; return x === y ? 0 : x === null ? -1 : y === null ? 1 : x < y ? -1 : 1; }
function lt2<T extends string | number | null>(x: T, y: T): boolean { return x !== null && y !== null && x < y; }
function len<T extends string | null | undefined>(x: T): number { if (x == null) return 0; return x.length; }
console.log(lt<{ a: number | null }, "a">(1, 2), cmp({ a: 1 }, { a: null }, "a"), lt2(1, 3), len("abc"), len(null));
// expect: true 1 true 3 0
