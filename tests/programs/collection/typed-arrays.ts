const u = new Uint8Array(3);
u[0] = 300; u[1] = -1; u[5] = 1;
const f = new Float64Array([1.5, 2.5]);
f[0]! += 1;
const c = new Uint8ClampedArray(2);
c[0] = 1.5; c[1] = 999;
console.log(u, f, c, u.length, f[0]); // expect: Uint8Array(3) [ 44, 255, 0 ] Float64Array(2) [ 2.5, 2.5 ] Uint8ClampedArray(2) [ 2, 255 ] 3 2.5
