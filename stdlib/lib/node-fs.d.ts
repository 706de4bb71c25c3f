/** `node:fs`: the synchronous functions programs read and write files with. Text is UTF-8. */

import type { Encoding } from "./bytes-text.ts";

export * from "./fs-folders.ts";
export { writeSync } from "./fs-encoded.ts";
export { createReadStream } from "./streams.ts";
export * as promises from "./fs-promises.ts";


export declare function readFileSync(path: string | number, options: Encoding | { encoding: Encoding; flag?: "r" }): string;
export declare function readFileSync(path: string | number, options?: null): Buffer;
export declare function writeFileSync(path: string | number, data: string | Uint8Array, options?: Encoding | { encoding?: Encoding; flag?: "a" | "w" }): void;
export declare function existsSync(path: string): boolean;
export declare function mkdirSync(path: string, options?: { recursive?: boolean }): string | undefined;

