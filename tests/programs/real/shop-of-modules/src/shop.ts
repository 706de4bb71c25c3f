import { OutOfStock, PaymentError, UnknownOrder, UnknownSku } from "./domain/errors.js";
import { type Line, type Order, OrderStatus, type Product, totals } from "./domain/order.js";
import type Logger from "./infra/logger.js";
export interface ShopOptions { logger: Logger; taxRate?: number; clock?(): Date }
class Catalog {
  private readonly items = new Map<Product["sku"], Product>();
  add(...ps: Product[]) { ps.forEach((p) => this.items.set(p.sku, { ...p })); }
  take(sku: string, wanted: number): Product {
    const p = this.items.get(sku);
    if (!p) throw new UnknownSku(sku);
    if (p.stock < wanted) throw new OutOfStock(`only ${p.stock} of ${p.title} left`, { sku, wanted, left: p.stock });
    p.stock -= wanted;
    return p;
  }
}
export class Shop {
  static #seq = 0;
  readonly catalog = new Catalog();
  protected orders: Map<string, Order> = new Map();
  constructor(protected readonly opts: Required<ShopOptions>) {}
  place(customer: string, items: [sku: string, qty: number][]): Order {
    const lines = items.map<Line>(([sku, qty]) => { const product = this.catalog.take(sku, qty); return { product, qty, subtotal: product.price * qty }; });
    const id = `ORD-${String(++Shop.#seq).padStart(4, "0")}`;
    const order: Order = { id, customer, lines, status: OrderStatus.Pending, placedAt: this.opts.clock(), ...totals(lines, this.opts.taxRate) };
    this.orders.set(id, order);
    this.opts.logger.info("placed", { id, n: lines.length });
    return order;
  }
  find = (id: string): Order | undefined => this.orders.get(id);
  private need(id: string) { return this.find(id) ?? (() => { throw new UnknownOrder(`no order ${id}`, undefined); })(); }
  pay(id: string, given: number) {
    const o = this.need(id);
    if (given < o.total) { this.opts.logger.warn("short"); throw new PaymentError("not enough", { due: o.total, given }); }
    o.status = OrderStatus.Paid;
  }
  cancel(id: string) { this.need(id).status = OrderStatus.Cancelled; }
  report() { return [...this.orders.values()].reduce<Record<string, number>>((acc, o) => { const k = OrderStatus[o.status]; acc[k] = (acc[k] ?? 0) + o.total; return acc; }, {}); }
}
export const createShop = ({ taxRate = 0, clock = () => new Date(), ...rest }: ShopOptions) => new Shop({ taxRate, clock, ...rest });
