const isProduction: boolean = process.env.NO_SUCH_VARIABLE === "production";
const name: string = "NO_SUCH_VARIABLE";
console.log(isProduction, process.env[name], typeof process.env.PATH); // expect: false undefined string
console.log(process.env["NO_SUCH_VARIABLE"] ?? "none"); // expect: none
