import type { Order } from "../domain/order.js";
import { OrderStatus } from "../domain/order.js";
export const money = (cents: number) => new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(cents / 100);
export function receipt({ id, lines, ...o }: Order): string {
  const rows = lines.map(({ product: { title }, qty, subtotal }) => `${title.padEnd(10)}${String(qty).padStart(3)}${money(subtotal).padStart(10)}`);
  return [`# ${id} ${OrderStatus[o.status]}`, ...rows, "-".repeat(23), ...(["net", "tax", "total"] as const).map((k) => `${k.toUpperCase().padEnd(13)}${money(o[k]).padStart(10)}`)].join("\n");
}
