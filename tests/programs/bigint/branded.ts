// A `bigint` with a mark is one to every operator.
type Cents = bigint & { readonly __unit?: "cents" };
const price: Cents = 1999n;
const count = 3n as Cents;
console.log(price * count, price / 100n, price % 100n, -price, price + count, price - count, count ** 2n); // expect: 5997n 19n 99n -1999n 2002n 1996n 9n
let total: Cents = price;
total += 1n;
total++;
console.log(total, (total < 0n ? -total : total) / 100n, price > count, `${price}`); // expect: 2001n 20n true 1999
