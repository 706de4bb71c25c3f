type Token<T> = symbol & { readonly of?: T };
const token = <T>(name: string): Token<T> => Symbol(name) as Token<T>;
const port = token<number>("port");
const host = token<string>("host");
const values = new Map<symbol, unknown>([[port, 80]]);
const get = <T>(key: Token<T>): T => {
  if (!values.has(key)) throw new Error(`no ${key.description} (${String(key)})`);
  return values.get(key) as T;
};
console.log(get(port) + 1, typeof port, port);
try {
  get(host);
} catch (error) {
  console.log((error as Error).message);
}

// expect: 81 symbol Symbol(port)
// expect: no host (Symbol(host))
