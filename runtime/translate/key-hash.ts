/** Constants of hashes of keys that are no strings: generated code and the host mix with the same. Low bits of hashes are what tables take. */

/** 2^32 / golden ratio: spreads neighbours (Knuth, multiplicative hashing). The upper half of the product is mixed into the lower one. */
export const HASH_MULTIPLIER = 0x9e3779b1 | 0;
/** Of 64 bits: the finaliser's first half of MurmurHash3. */
export const BITS_MULTIPLIER = 0xff51afd7ed558ccdn;
/** Added to a double that is an int32, it leaves that integer in the low 32 bits of the sum. */
export const SIGNED_SUMMAND = 2 ** 52 + 2 ** 51;
