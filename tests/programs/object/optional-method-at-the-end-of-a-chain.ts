interface Item { readonly id: string; use?(n: number): string }
const items: Item[] = [{ id: "stone" }, { id: "lamp", use: (n) => "x".repeat(n) }];
const use = (id: string) => items.find((each) => each.id === id)?.use?.(3) ?? "nothing";
console.log(use("stone"), use("lamp"), use("sword"));
// expect: nothing xxx nothing
