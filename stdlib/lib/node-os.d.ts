/** `node:os`: what programs ask of the machine they run on. */

export interface CpuInfo {
  model: string;
  speed: number;
}
export declare const EOL: "\n";
export declare function availableParallelism(): number;
export declare function cpus(): CpuInfo[];
export declare function platform(): string;
export declare function arch(): string;
export declare function hostname(): string;
export declare function tmpdir(): string;
export declare function homedir(): string;
export declare function totalmem(): number;
export declare function freemem(): number;
