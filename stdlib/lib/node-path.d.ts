/** `node:path`, its POSIX half. A default import is the module itself. */

export interface ParsedPath {
  root: string;
  dir: string;
  base: string;
  ext: string;
  name: string;
}
export declare const sep: "/";
export declare const delimiter: ":";
export declare function basename(path: string, suffix?: string): string;
export declare function dirname(path: string): string;
export declare function format(parts: Partial<ParsedPath>): string;
export declare function extname(path: string): string;
export declare function isAbsolute(path: string): boolean;
export declare function join(...parts: string[]): string;
export declare function normalize(path: string): string;
export declare function parse(path: string): ParsedPath;
export declare function relative(from: string, to: string): string;
export declare function resolve(...parts: string[]): string;
export * as posix from "./node-path.js";
