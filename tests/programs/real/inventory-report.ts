/** Orders grouped, summed and ranked, as reports do it. */

enum Category {
  Tools = "tools",
  Toys = "toys",
  Books = "books",
}

interface Product {
  readonly sku: string;
  readonly category: Category;
  readonly price: number;
  discount?: number;
}

interface Order {
  readonly id: number;
  readonly customer: { readonly name: string; readonly vip?: boolean };
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

const products: Product[] = [
  { sku: "H-1", category: Category.Tools, price: 19.99 },
  { sku: "D-7", category: Category.Toys, price: 5.5, discount: 0.1 },
  { sku: "B-3", category: Category.Books, price: 12 },
  { sku: "S-2", category: Category.Tools, price: 7.25 },
];
const orders: Order[] = [
  { id: 1, customer: { name: "Ann", vip: true }, lines: [{ sku: "H-1", quantity: 2 }, { sku: "B-3", quantity: 1 }] },
  { id: 2, customer: { name: "Bob" }, lines: [{ sku: "D-7", quantity: 10 }] },
  { id: 3, customer: { name: "Ann", vip: true }, lines: [{ sku: "S-2", quantity: 4 }, { sku: "D-7", quantity: 1 }] },
  { id: 4, customer: { name: "Cid", vip: false }, lines: [] },
];

const bySku = new Map(products.map((product) => [product.sku, product]));

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function lineTotal({ sku, quantity }: Order["lines"][number]): number {
  const product = bySku.get(sku);
  if (!product) throw new Error(`unknown ${sku}`);
  return product.price * quantity * (1 - (product.discount ?? 0));
}

const orderTotal = ({ lines, customer: { vip = false } }: Order): number =>
  lines.map(lineTotal).reduce((a, b) => a + b, 0) * (vip ? 0.95 : 1);

const money = (amount: number): string => amount.toFixed(2).padStart(8);

for (const order of orders) console.log(`#${order.id} ${order.customer.name.padEnd(4)}${money(orderTotal(order))}`);
const perCustomer = [...groupBy(orders, ({ customer }) => customer.name)]
  .map(([name, list]) => ({ name, orders: list.length, total: list.reduce((sum, order) => sum + orderTotal(order), 0) }))
  .sort((a, b) => b.total - a.total);
console.log(perCustomer);

const perCategory: Partial<Record<Category, number>> = {};
for (const { lines } of orders) {
  for (const line of lines) {
    const category = bySku.get(line.sku)!.category;
    perCategory[category] = (perCategory[category] ?? 0) + lineTotal(line);
  }
}
for (const category of Object.values(Category)) console.log(category, money(perCategory[category] ?? 0));
const { price: cheapest } = products.reduce((a, b) => (a.price < b.price ? a : b));
console.log(cheapest, products.filter((p) => p.discount).map((p) => p.sku), new Set(products.map((p) => p.category)));

// expect: #1 Ann    49.38
// expect: #2 Bob    49.50
// expect: #3 Ann    32.25
// expect: #4 Cid     0.00
// expect: [
// expect:   { name: 'Ann', orders: 2, total: 81.6335 },
// expect:   { name: 'Bob', orders: 1, total: 49.5 },
// expect:   { name: 'Cid', orders: 1, total: 0 }
// expect: ]
// expect: tools    68.98
// expect: toys    54.45
// expect: books    12.00
// expect: 5.5 [ 'D-7' ] Set(3) { 'tools', 'toys', 'books' }
