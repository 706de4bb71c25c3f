function total(values: Record<string, number>): number {
  let sum = 0;
  for (const key of Object.keys(values)) sum += values[key] ?? 0;
  return sum;
}
const sizes = { small: 1, large: 5 };
console.log(total(sizes), total({ 7: 1, x: 2 })); // expect: 6 3
const seen: Record<string, unknown> = sizes;
console.log(seen.small, seen["none"], "large" in seen, Object.entries(seen)); // expect: 1 undefined true [ [ 'small', 1 ], [ 'large', 5 ] ]
seen.small = 9;
console.log(sizes); // expect: { small: 9, large: 5 }
interface Config {
  host: string;
  port: number;
  nested: { on: boolean };
}
const raw: unknown = JSON.parse('{"host":"h","port":80,"nested":{"on":true}}');
const config = raw as Config;
config.port += 1;
console.log(config.host, config.port, config.nested.on, (raw as Record<string, unknown>).port); // expect: h 81 true 81
