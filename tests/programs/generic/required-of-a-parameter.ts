// `Required<O>` of one parameter is the same type wherever it is written.
interface Plugin<O extends object> {
  defaults: O;
  setup(options: Required<O>): string;
}
const use = <O extends object>(plugin: Plugin<O>, options: O) => plugin.setup({ ...plugin.defaults, ...options } as Required<O>);
interface Options {
  step?: number;
  name?: string;
}
const plugin: Plugin<Options> = { defaults: { step: 1, name: "none" }, setup: ({ step, name }) => `${name.toUpperCase()} ${step.toFixed(1)}` };
console.log(use(plugin, { name: "one" }), use(plugin, { step: 2 })); // expect: ONE 1.0 NONE 2.0
