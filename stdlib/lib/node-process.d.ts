/** `node:process`: members of the global `process`. A default import is that object. */

export declare const argv: string[];
export declare const env: { [name: string]: string | undefined };
export declare const stdout: WriteStream;
export declare const stderr: WriteStream;
export declare function cwd(): string;
export declare function exit(code?: number): never;
