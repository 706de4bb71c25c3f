export abstract class DomainError<D = unknown> extends Error {
  abstract readonly code: string;
  constructor(message: string, public readonly details: D) { super(message); this.name = new.target.name; }
}
export class OutOfStock extends DomainError<{ sku: string; wanted: number; left: number }> { readonly code = "E_STOCK"; }
export class UnknownSku extends DomainError<string> { readonly code = "E_SKU"; constructor(sku: string) { super(`unknown sku ${sku}`, sku); } }
export class PaymentError extends DomainError<Record<"due" | "given", number>> { code = "E_PAY" as const; }
export class UnknownOrder extends DomainError<undefined> { get code() { return "E_ORDER"; } }
export function isDomainError(e: unknown): e is DomainError { return e instanceof DomainError; }
