export enum OrderStatus { Pending, Paid, Shipped = 10, Cancelled }
export interface Product { readonly sku: string; title: string; price: number; stock: number }
export type Line = Readonly<{ product: Product; qty: number; subtotal: number }>;
export interface Order { id: string; customer: string; lines: Line[]; status: OrderStatus; placedAt: Date; net: number; tax: number; total: number }
const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);
export const totals = (lines: Line[], taxRate: number): Pick<Order, "net" | "tax" | "total"> => {
  const net = sum(lines.map((l) => l.subtotal)), tax = Math.round(net * taxRate);
  return { net, tax, total: net + tax };
};
