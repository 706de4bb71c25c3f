/** `node:fs`: the synchronous functions programs read and write files with. Text is UTF-8. */

export * from "./fs-folders.ts";
export { createReadStream } from "./streams.ts";
export * as promises from "./fs-promises.ts";

type Encoding = "utf8" | "utf-8" | "ascii" | "latin1";

export declare function readFileSync(path: string | number, options: Encoding | { encoding: Encoding; flag?: string }): string;
export declare function readFileSync(path: string | number, options?: null): Buffer;
export declare function writeFileSync(path: string | number, data: string | Uint8Array, options?: Encoding | { encoding?: Encoding; flag?: string }): void;
export declare function existsSync(path: string): boolean;
export declare function mkdirSync(path: string, options?: { recursive?: boolean }): string | undefined;

