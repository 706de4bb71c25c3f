// A function of the language as a default where something else may stand in its place.
interface Options {
  readonly decode?: ((text: string) => string) | false;
}

function decoders(options: Options = {}): ((text: string) => unknown)[] {
  const { decode = decodeURIComponent } = options;
  return ["one", "many"].map((kind) => {
    if (decode === false) return (text: string) => text;
    if (kind === "one") return decode;
    return (text: string) => text.split("/").map(decode);
  });
}

function show(encode: ((text: string) => string) | false = encodeURIComponent): string {
  return encode === false ? "none" : encode("a b");
}

for (const options of [{}, { decode: false } as const, { decode: (text: string) => `<${text}>` }]) {
  console.log(decoders(options).map((decode) => decode("x%20y/z")));
}
console.log(show(), show(false), show(encodeURI), show((text) => text.toUpperCase()));
// expect: [ 'x y/z', [ 'x y', 'z' ] ]
// expect: [ 'x%20y/z', 'x%20y/z' ]
// expect: [ '<x%20y/z>', [ '<x%20y>', '<z>' ] ]
// expect: a%20b none a%20b A B
