let x = 10;
x += 5; x -= 3; x *= 2; x /= 4; x %= 4;
console.log(x); // expect: 2
let y = 7;
y <<= 2; y |= 1; y &= 29; y ^= 3; y >>= 1; y >>>= 1;
console.log(y); // expect: 7
