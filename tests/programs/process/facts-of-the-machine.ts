// What differs from machine to machine is there; what does not is exact.
import os, { availableParallelism, cpus, EOL } from "node:os";

console.log(JSON.stringify(EOL), availableParallelism() > 0, cpus().length > 0, os.platform() === process.platform);
console.log(process.uptime() > 0, process.pid > 0, process.memoryUsage().rss > 0, process.version.startsWith("v"), process.arch === os.arch());
// expect: "\n" true true true
// expect: true true true true true
