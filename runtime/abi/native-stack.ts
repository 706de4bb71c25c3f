/** How deep calls of a program may nest, by the thread they are on. Imports nothing. See translate/stack-depth.ts. */

/**
 * Bytes of native stack that generated code may count on a thread that is not ours: what Node's main thread has (984 KiB), less what stands on it
 * before the program and what a host function needs.
 */
export const STACK_BUDGET = 720 << 10;

/** Stack of a thread of our own. The system gives it memory as far as it is used. */
export const THREAD_STACK_MB = 16;

/** Bytes that may be counted there: deeper than Node's stack under any function, and far less than there is, for frames are counted by a rule of thumb. */
export const THREAD_STACK_BUDGET = 5 << 20;
