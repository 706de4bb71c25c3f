/** `node:util`: values as the console shows them. */

export interface InspectOptions {
  depth?: number | null;
  colors?: boolean;
  compact?: boolean | number;
  breakLength?: number;
  maxArrayLength?: number | null;
  maxStringLength?: number | null;
  sorted?: boolean;
  showHidden?: boolean;
}
export declare function inspect(value: any, options?: InspectOptions): string;
export declare function format(...values: any[]): string;
export declare function isDeepStrictEqual(a: unknown, b: unknown): boolean;
export { promisify } from "./promisify.ts";
