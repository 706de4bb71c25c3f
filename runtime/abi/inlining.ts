/** What the engine puts in place of calls. Imports nothing. */

/**
 * Functions of at most so many bytes may be put in place of their calls. With V8's own bound, 500, code becomes twice as large and takes twice as long to
 * compile, and runs no faster.
 */
export const INLINED_BYTES = 250;
