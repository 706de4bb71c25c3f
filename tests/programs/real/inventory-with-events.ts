/**
 * Inventory Management System
 * ===========================
 * A comprehensive demonstration of TypeScript features: generics, mapped types,
 * conditional types, decorator-free dependency injection, and event-driven design.
 */

// Type Definitions

type DeepPartial<T> = T extends object ? { [P in keyof T]?: DeepPartial<T[P]> } : T;
type DeepReadonly<T> = T extends (infer R)[]
  ? ReadonlyArray<DeepReadonly<R>>
  : T extends Function
    ? T
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;
type Brand<T, B extends string> = T & { readonly __brand: B };
type ItemId = Brand<string, "ItemId">;
type Listener<T> = (payload: T) => void;
type Unsubscribe = () => void;
type KeysMatching<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T];

interface Dimensions {
  width: number;
  height: number;
  depth: number;
}
interface Item {
  id: ItemId;
  name: string;
  quantity: number;
  price: number;
  category: Category;
  dimensions?: Dimensions;
  metadata: Record<string, string | number | boolean>;
  tags: Set<string>;
}
type Category = "electronics" | "furniture" | "clothing" | "food";

interface InventoryEvents {
  itemAdded: { item: Item };
  itemRemoved: { id: ItemId; reason: string };
  stockChanged: { id: ItemId; previous: number; current: number };
  lowStock: { item: Item; threshold: number };
}

// Event Emitter

class TypedEventEmitter<Events extends { [K in keyof Events]: unknown }> {
  private readonly listeners: { [K in keyof Events]?: Array<Listener<Events[K]>> } = {};
  private readonly history: Array<{ event: keyof Events; payload: Events[keyof Events] }> = [];

  on<K extends keyof Events>(event: K, listener: Listener<Events[K]>): Unsubscribe {
    (this.listeners[event] ??= []).push(listener);
    return () => {
      this.listeners[event] = this.listeners[event]?.filter((l) => l !== listener);
    };
  }

  once<K extends keyof Events>(event: K, listener: Listener<Events[K]>): Unsubscribe {
    const off = this.on(event, (payload) => {
      off();
      listener(payload);
    });
    return off;
  }

  protected emit<K extends keyof Events>(event: K, payload: Events[K]): boolean {
    this.history.push({ event, payload });
    const current = this.listeners[event];
    if (!current?.length) return false;
    for (const l of [...current]) l(payload);
    return true;
  }
}

// Result Type

type Result<T, E = Error> = { success: true; data: T } | { success: false; error: E };
const Ok = <T>(data: T): Result<T, never> => ({ success: true, data });
const Err = <E>(error: E): Result<never, E> => ({ success: false, error });

class ValidationError extends Error {
  constructor(
    public readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = "ValidationError";
  }
}
class NotFoundError extends Error {
  constructor(public readonly id: string) {
    super(`Item not found: ${id}`);
    this.name = this.constructor.name;
  }
}

// Inventory Implementation

const DEFAULT_CONFIG = {
  lowStockThreshold: 5,
  currency: "USD",
  limits: { maxItems: 100, maxNameLength: 50 },
  features: ["alerts", "history"] as string[],
};
type Config = typeof DEFAULT_CONFIG;

function mergeConfig<T extends object>(base: T, overrides: DeepPartial<T>): T {
  const result = { ...base };
  for (const key of Object.keys(overrides) as (keyof T)[]) {
    const value = (overrides as Partial<T>)[key];
    if (value && typeof value === "object" && !Array.isArray(value)) {
      result[key] = mergeConfig(base[key] as object, value as object) as T[keyof T];
    } else if (value !== undefined) {
      result[key] = value as T[keyof T];
    }
  }
  return result;
}

class Inventory extends TypedEventEmitter<InventoryEvents> {
  private items = new Map<ItemId, Item>();
  private nextId = 1;
  private readonly config: DeepReadonly<Config>;

  constructor(config: DeepPartial<Config> = {}) {
    super();
    this.config = mergeConfig(DEFAULT_CONFIG, config);
  }

  add(
    input: Omit<Item, "id" | "tags" | "metadata"> & {
      tags?: Iterable<string>;
      metadata?: Item["metadata"];
    },
  ): Result<Item, ValidationError> {
    if (!input.name.trim()) return Err(new ValidationError("name", "Name is required"));
    if (input.name.length > this.config.limits.maxNameLength)
      return Err(new ValidationError("name", "Name too long"));
    if (input.price < 0 || !Number.isFinite(input.price))
      return Err(new ValidationError("price", `Invalid price: ${input.price}`));
    const { tags = [], metadata = {}, ...rest } = input;
    const item: Item = {
      id: `item-${this.nextId++}` as ItemId,
      ...rest,
      metadata,
      tags: new Set(tags),
    };
    this.items.set(item.id, item);
    this.emit("itemAdded", { item });
    return Ok(item);
  }

  adjust(id: ItemId, delta: number): Result<number, NotFoundError | ValidationError> {
    const item = this.items.get(id);
    if (!item) return Err(new NotFoundError(id));
    const previous = item.quantity;
    if (previous + delta < 0)
      return Err(new ValidationError("quantity", `Cannot remove ${-delta} of ${previous}`));
    item.quantity += delta;
    this.emit("stockChanged", { id, previous, current: item.quantity });
    if (item.quantity <= this.config.lowStockThreshold)
      this.emit("lowStock", { item, threshold: this.config.lowStockThreshold });
    return Ok(item.quantity);
  }

  remove(id: ItemId, reason = "unspecified"): boolean {
    const existed = this.items.delete(id);
    if (existed) this.emit("itemRemoved", { id, reason });
    return existed;
  }

  groupBy<K extends string>(selector: (item: Item) => K): Record<K, Item[]> {
    return [...this.items.values()].reduce(
      (acc, item) => {
        const key = selector(item);
        (acc[key] = acc[key] || []).push(item);
        return acc;
      },
      {} as Record<K, Item[]>,
    );
  }

  sumBy(key: KeysMatching<Item, number>): number {
    let total = 0;
    for (const item of this.items.values()) total += item[key];
    return total;
  }

  query(predicate: Partial<Pick<Item, "category" | "name">> | ((i: Item) => boolean)): Item[] {
    const test =
      typeof predicate === "function"
        ? predicate
        : (i: Item) =>
            (Object.entries(predicate) as [keyof Item, unknown][]).every(([k, v]) => i[k] === v);
    return Array.from(this.items.values()).filter(test);
  }

  get totalValue(): number {
    return [...this.items.values()].reduce((s, { price, quantity }) => s + price * quantity, 0);
  }

  *[Symbol.iterator](): IterableIterator<Readonly<Item>> {
    yield* this.items.values();
  }
}

// Demonstration

function demo(): void {
  console.log("=== Inventory Demo ===\n");
  const inventory = new Inventory({ lowStockThreshold: 3, limits: { maxNameLength: 20 } });
  const alerts: string[] = [];
  inventory.on("lowStock", ({ item, threshold }) =>
    alerts.push(`${item.name} <= ${threshold} (${item.quantity})`),
  );
  inventory.once("itemAdded", ({ item }) => console.log("First item:", item));
  const unsubscribe = inventory.on("stockChanged", (e) =>
    console.log(`  stock ${e.id}: ${e.previous} -> ${e.current}`),
  );

  const results = [
    inventory.add({
      name: "Laptop",
      quantity: 10,
      price: 999.99,
      category: "electronics",
      dimensions: { width: 30, height: 2, depth: 20 },
      tags: ["tech", "portable"],
    }),
    inventory.add({
      name: "Desk",
      quantity: 4,
      price: 250,
      category: "furniture",
      metadata: { material: "oak", flatPack: true, weight: 31.5 },
    }),
    inventory.add({ name: "", quantity: 1, price: 1, category: "food" }),
    inventory.add({ name: "Apple", quantity: 200, price: -0.5, category: "food" }),
    inventory.add({
      name: "A name that is much too long",
      quantity: 1,
      price: 1,
      category: "clothing",
    }),
    inventory.add({
      name: "Phone",
      quantity: 7,
      price: 599,
      category: "electronics",
      tags: new Set(["tech"]),
    }),
  ];
  for (const [index, r] of results.entries()) {
    if (r.success) console.log(`#${index} ok   ${r.data.id.padEnd(8)} ${r.data.name}`);
    else console.log(`#${index} fail ${r.error.name} [${r.error.field}] ${r.error.message}`);
  }
  const ids = [...inventory].map((i) => i.id);
  for (const [id, d] of [
    [ids[0], -8],
    [ids[1], -5],
    [ids[2], +3],
    ["nope" as ItemId, 1],
  ] as [ItemId, number][]) {
    const r = inventory.adjust(id, d);
    if (!r.success)
      console.log(
        r.error instanceof NotFoundError
          ? `missing ${r.error.id}`
          : `invalid ${r.error.field}: ${r.error.message}`,
      );
  }
  unsubscribe();
  inventory.adjust(ids[1], -2);
  console.log({ alerts });
  console.log(inventory.groupBy((i) => i.category));
  console.log(
    Object.entries(inventory.groupBy((i) => (i.price > 500 ? "expensive" : "cheap"))).map(
      ([k, v]) => `${k}=${v.map((i) => i.name)}`,
    ),
  );
  console.log(
    inventory.sumBy("quantity"),
    inventory.sumBy("price").toFixed(2),
    inventory.totalValue.toLocaleString("en-US", { style: "currency", currency: "USD" }),
  );
  console.log(
    inventory.query({ category: "electronics" }).map((i) => i.name),
    inventory.query((i) => i.tags.has("portable")).length,
  );
  console.log(inventory.remove(ids[0], "sold out"), inventory.remove(ids[0]));
  console.log(mergeConfig(DEFAULT_CONFIG, { features: ["x"], limits: { maxItems: 1 } }));
}

demo();
// expect: === Inventory Demo ===
// expect:
// expect: First item: {
// expect:   id: 'item-1',
// expect:   name: 'Laptop',
// expect:   quantity: 10,
// expect:   price: 999.99,
// expect:   category: 'electronics',
// expect:   dimensions: { width: 30, height: 2, depth: 20 },
// expect:   metadata: {},
// expect:   tags: Set(2) { 'tech', 'portable' }
// expect: }
// expect: #0 ok   item-1   Laptop
// expect: #1 ok   item-2   Desk
// expect: #2 fail ValidationError [name] Name is required
// expect: #3 fail ValidationError [price] Invalid price: -0.5
// expect: #4 fail ValidationError [name] Name too long
// expect: #5 ok   item-3   Phone
// expect:   stock item-1: 10 -> 2
// expect: invalid quantity: Cannot remove 5 of 4
// expect:   stock item-3: 7 -> 10
// expect: missing nope
// expect: { alerts: [ 'Laptop <= 3 (2)', 'Desk <= 3 (2)' ] }
// expect: {
// expect:   electronics: [
// expect:     {
// expect:       id: 'item-1',
// expect:       name: 'Laptop',
// expect:       quantity: 2,
// expect:       price: 999.99,
// expect:       category: 'electronics',
// expect:       dimensions: [Object],
// expect:       metadata: {},
// expect:       tags: [Set]
// expect:     },
// expect:     {
// expect:       id: 'item-3',
// expect:       name: 'Phone',
// expect:       quantity: 10,
// expect:       price: 599,
// expect:       category: 'electronics',
// expect:       metadata: {},
// expect:       tags: [Set]
// expect:     }
// expect:   ],
// expect:   furniture: [
// expect:     {
// expect:       id: 'item-2',
// expect:       name: 'Desk',
// expect:       quantity: 2,
// expect:       price: 250,
// expect:       category: 'furniture',
// expect:       metadata: [Object],
// expect:       tags: Set(0) {}
// expect:     }
// expect:   ]
// expect: }
// expect: [ 'expensive=Laptop,Phone', 'cheap=Desk' ]
// expect: 14 1848.99 $8,489.98
// expect: [ 'Laptop', 'Phone' ] 1
// expect: true false
// expect: {
// expect:   lowStockThreshold: 5,
// expect:   currency: 'USD',
// expect:   limits: { maxItems: 1, maxNameLength: 50 },
// expect:   features: [ 'x' ]
// expect: }
