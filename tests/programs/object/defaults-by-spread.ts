interface Config { host: string; port: number }
const defaults: Config = { host: "h", port: 1 };
function make(c: Partial<Config>): Config { return { ...defaults, ...c }; }
console.log(make({ port: 2 }), make({})); // expect: { host: 'h', port: 2 } { host: 'h', port: 1 }
