let n = 5n;
console.log(n++, n, ++n, n--, --n); // expect: 5n 6n 7n 7n 5n
n += 10n;
n -= 3n;
n *= n;
n /= 7n;
n %= 100n;
n **= 3n;
n <<= 40n;
n >>= 8n;
n |= 1n;
n &= 0xfffffffffn;
n ^= 0xabcn;
console.log(n); // expect: 2749n
const box = { value: 1n, items: [1n, 2n] };
box.value++;
box.value += 5n;
box.items[1]! *= 9n;
box.items[0]!++;
let empty: bigint | undefined;
empty ??= 12n;
console.log(box, empty, box.items.reduce((a, b) => a + b, 0n)); // expect: { value: 7n, items: [ 2n, 18n ] } 12n 20n
