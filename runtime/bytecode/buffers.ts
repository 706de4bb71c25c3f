/** Node's buffers are arrays of bytes with a flag beside what an object refuses (`object.integrity`), see stdlib/lib/buffer-flag.ts. */
export const BUFFER_FLAG = 8;
