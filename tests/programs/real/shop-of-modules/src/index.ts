export * from "./domain/order.js";
export * as errors from "./domain/errors.js";
export { Shop, createShop } from "./shop.js";
export type { ShopOptions as Options } from "./shop.js";
