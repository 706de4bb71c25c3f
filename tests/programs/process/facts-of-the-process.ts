console.log(typeof process.versions.node, "v8" in process.versions, Number(process.versions.node.split(".")[0]) >= 20);
console.log(process.execPath.length > 0, process.argv0.length > 0, typeof process.title, process.ppid > 0, Array.isArray(process.execArgv));
console.log(process.cpuUsage().user > 0, process.memoryUsage.rss() > 0, performance.timeOrigin > 1e12);
console.log(process.stdout.isTTY ?? "no terminal", process.stdout.columns ?? 80, process.stderr.rows ?? 24);
console.clear();
console.dirxml({ a: 1 });

// expect: string true true
// expect: true true string true true
// expect: true true true
// expect: no terminal 80 24
// expect: { a: 1 }
