/** The hash of string contents: FNV-1a over UTF-16 units, never 0, which means "not computed yet". The generated helper computes the same. */

export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;
/** Stands for a hash that comes out as 0. */
export const HASH_OF_ZERO = 1;

/** Hash of a text, as a signed 32-bit number. */
export function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), HASH_FACTOR);
  }
  return hash === 0 ? HASH_OF_ZERO : hash;
}
