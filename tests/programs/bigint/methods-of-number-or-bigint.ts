const hex = (n: number | bigint): string => n.toString(16);
console.log(hex(255), hex(255n), hex(2n ** 70n)); // expect: ff ff 400000000000000000
const anything: any = 10n;
console.log(anything.toString(2), anything.toLocaleString(), anything.valueOf() === 10n); // expect: 1010 10 true
