console.log(7n / 2n, -7n / 2n, 7n / -2n, -7n / -2n); // expect: 3n -3n -3n 3n
console.log(7n % 2n, -7n % 2n, 7n % -2n, -7n % -2n); // expect: 1n -1n 1n -1n
console.log((10n ** 40n + 7n) / 10n ** 20n, (10n ** 40n + 7n) % 10n ** 20n); // expect: 100000000000000000000n 7n
console.log(-(2n ** 63n) / -1n, -(2n ** 63n) % -1n); // expect: 9223372036854775808n 0n
console.log((2n ** 200n - 1n) / (2n ** 100n - 1n), (2n ** 200n - 3n) % (2n ** 100n - 1n)); // expect: 1267650600228229401496703205377n 1267650600228229401496703205373n
