// Globals that a file declares for itself, as packages do that are built without the types of Node.
declare const TextEncoder: any;
declare const process: { argv: string[] } | undefined;
declare function parseInt(text: string, radix: number): number;

const bytes: Uint8Array = new Uint8Array(new TextEncoder().encode("hé"));
console.log(bytes.length, parseInt("ff", 16), typeof process === "object" && process.argv.length > 0);
// expect: 3 255 true
