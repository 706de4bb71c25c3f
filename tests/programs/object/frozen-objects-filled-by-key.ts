interface Shop {
  cart: { items: number };
  coupon: string;
}
function combine<S extends object>(parts: { [K in keyof S]: () => S[K] }): S {
  const made = {} as S;
  for (const key of Object.keys(parts) as (keyof S)[]) made[key] = parts[key]();
  return made;
}
const shop = combine<Shop>({ cart: () => ({ items: 1 }), coupon: () => "x" });
shop.coupon = "y";
const frozen: Readonly<Shop> = Object.freeze(shop);
try {
  (frozen as Shop).cart = { items: 2 };
  console.log("written");
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(frozen, Object.isFrozen(shop));

// expect: TypeError Cannot assign to read only property 'cart' of object '#<Object>'
// expect: { cart: { items: 1 }, coupon: 'y' } true
