/** `node:process`: members of the global `process`. A default import is that object. */

export declare const argv: string[];
export declare const env: { [name: string]: string | undefined };
export declare const stdout: WriteStream;
export declare const stderr: WriteStream;
export declare const stdin: ReadStream;
export declare const platform: string;
export declare const arch: string;
export declare const version: string;
export declare const pid: number;
export declare function uptime(): number;
export declare function memoryUsage(): MemoryUsage;
export declare function cwd(): string;
export declare function exit(code?: number): never;
