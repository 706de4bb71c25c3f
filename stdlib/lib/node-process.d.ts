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
export declare const ppid: number;
export declare const title: string;
export declare const execPath: string;
export declare const execArgv: string[];
export declare const argv0: string;
export declare const versions: ProcessVersions;
export declare const memoryUsage: ProcessMemoryUsage;
export declare function uptime(): number;
export declare function cpuUsage(): { user: number; system: number };
export declare function on(event: "exit" | "beforeExit", listener: (code: number) => void): void;
export declare function on(event: "uncaughtException", listener: (error: Error) => void): void;
export declare function on(event: string, listener: (...args: any[]) => void): void;
export declare function once(event: "exit" | "beforeExit", listener: (code: number) => void): void;
export declare function once(event: "uncaughtException", listener: (error: Error) => void): void;
export declare function once(event: string, listener: (...args: any[]) => void): void;
export declare function off(event: string, listener: (...args: any[]) => void): void;
export declare function cwd(): string;
export declare function exit(code?: number): never;
