// A conditional type whose branches are all texts is a text, also where what it asks of is a conditional type or an access itself.
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type Lookup<C, K extends string> = K extends `${infer Head}.${infer Tail}`
  ? Head extends keyof C
    ? Lookup<C[Head], Tail>
    : never
  : K extends keyof C
    ? C[K]
    : never;
type TextOf<M> = M extends string
  ? M
  : M extends { other: infer O extends string }
    ? O | Extract<M[keyof M], string>
    : never;
type Text<M> = M extends string ? M : never;
type Values<M> = Extract<M[keyof M], string>;
type NamesOf<C, K extends string> = Names<TextOf<Lookup<C, K>>>;
type NamesOfText<C, K extends string> = Names<Text<Lookup<C, K>>>;
type NamesOfValues<M> = Names<Values<M>>;

const messages = {
  hello: "Hello {name}, {greeting}",
  cart: { items: { one: "{count} item", other: "{count} items of {owner}" } },
} as const;
const first: NamesOf<typeof messages, "hello">[] = ["name", "greeting"];
const second: NamesOf<typeof messages, "cart.items">[] = ["count", "owner"];
const third: NamesOfText<typeof messages, "hello"> = "name";
const fourth: NamesOfValues<{ a: "{x}"; b: 3; c: "{y}" }>[] = ["x", "y"];
console.log(first, second, third, fourth);
// expect: [ 'name', 'greeting' ] [ 'count', 'owner' ] name [ 'x', 'y' ]
