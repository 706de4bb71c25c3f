const options: { mode?: string } = {};
Object.defineProperty(options, "mode", { value: "fast", enumerable: true, writable: true });
delete options.mode;
