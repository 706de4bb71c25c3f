/** `node:perf_hooks`: the clock, the same object as the global one. */

export declare const performance: Performance;
