/** A shop in seven modules: re-exports, namespaces of errors, a default class typed by an interface, statics, errors of classes, an enum. */
import { createShop, type Order, OrderStatus, errors } from "./src/index.js";
import * as fmt from "./src/infra/format.js";
import Logger, { levels, type Level } from "./src/infra/logger.js";

const logger = new Logger("shop", { level: "debug" satisfies Level });
const shop = createShop({ logger, taxRate: 0.2, clock: () => new Date(Date.UTC(2024, 0, 2, 3, 4, 5)) });
shop.catalog.add({ sku: "A1", title: "Widget", price: 999, stock: 5 }, { sku: "B2", title: "Gadget", price: 2550, stock: 1 });
const order = shop.place("ann@example.org", [["A1", 2], ["B2", 1]]);
console.log(fmt.receipt(order));
for (const attempt of [() => shop.place("bob", [["B2", 1]]), () => shop.place("bob", [["ZZ", 1]]), () => shop.pay(order.id, 1), () => shop.cancel("nope")]) {
  try { attempt(); } catch (e) {
    if (errors.isDomainError(e)) console.log(`${e.code}: ${e.message}`, e.details);
    else throw e;
  }
}
shop.pay(order.id, order.total);
const again: Order = shop.find(order.id)!;
console.log(OrderStatus[again.status], again.status === OrderStatus.Paid, again.placedAt.toISOString(), shop.report());
console.log(logger.lines, levels, Object.keys(fmt).sort());
export default shop;
// expect: # ORD-0001 Pending
// expect: Widget      2    $19.98
// expect: Gadget      1    $25.50
// expect: -----------------------
// expect: NET              $45.48
// expect: TAX               $9.10
// expect: TOTAL            $54.58
// expect: E_STOCK: only 0 of Gadget left { sku: 'B2', wanted: 1, left: 0 }
// expect: E_SKU: unknown sku ZZ ZZ
// expect: E_PAY: not enough { due: 5458, given: 1 }
// expect: E_ORDER: no order nope undefined
// expect: Paid true 2024-01-02T03:04:05.000Z { Paid: 5458 }
// expect: [ 'INFO shop: placed {"id":"ORD-0001","n":2}', 'WARN shop: short' ] [ 'debug', 'info', 'warn' ] [ 'money', 'receipt' ]
