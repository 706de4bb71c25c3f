type Event = { readonly type: "opened"; readonly owner: string } | { readonly type: "paid"; readonly amount: number };
type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;
function make<T extends Event["type"]>(type: T, rest: Omit<EventOf<T>, "type">): EventOf<T> {
  return { type, ...rest } as EventOf<T>;
}
function stamp<T extends Event["type"]>(type: T, owner: string): EventOf<T> {
  return { type, owner } as any;
}
const events: Event[] = [make("opened", { owner: "Ann" }), make("paid", { amount: 3 }), stamp("opened", "Bob")];
for (const event of events) console.log(event.type === "paid" ? event.amount : event.owner);
// expect: Ann
// expect: 3
// expect: Bob
