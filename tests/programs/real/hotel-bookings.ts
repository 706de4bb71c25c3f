// Booking system with branded ids, calendars, Date math, Intl formatting
declare const brand: unique symbol;
type Branded<T, B> = T & { [brand]: B };
type RoomId = Branded<string, "RoomId">;
type GuestId = Branded<number, "GuestId">;
const RoomId = (s: string): RoomId => { if (!/^[A-Z]\d{2}$/.test(s)) throw new TypeError(`bad room id ${JSON.stringify(s)}`); return s as RoomId; };
type ISODate = `${number}-${number}-${number}`;
const DAY = 86_400_000;
class DateRange {
  readonly start: Date;
  readonly end: Date;
  constructor(start: ISODate | Date, end: ISODate | Date) {
    this.start = new Date(start);
    this.end = new Date(end);
    if (!(this.start < this.end)) throw new RangeError(`empty range ${this}`);
  }
  get nights() { return Math.round((+this.end - +this.start) / DAY); }
  overlaps(o: DateRange) { return this.start < o.end && o.start < this.end; }
  *days(): Generator<Date, number> { let n = 0; for (const d = new Date(this.start); d < this.end; d.setUTCDate(d.getUTCDate() + 1), n++) yield new Date(d); return n; }
  toString() { return [this.start, this.end].map((d) => d.toISOString().slice(0, 10)).join(".."); }
  toJSON() { return { from: this.start.toISOString().slice(0, 10), nights: this.nights }; }
}
const RATES = { weekday: 80, weekend: 110.5, holiday: 150 } as const;
type RateKind = keyof typeof RATES;
const HOLIDAYS: ReadonlySet<string> = new Set(["2024-12-25", "2025-01-01"]);
function kindOf(d: Date): RateKind { return HOLIDAYS.has(d.toISOString().slice(0, 10)) ? "holiday" : [0, 6].includes(d.getUTCDay()) ? "weekend" : "weekday"; }
class BookingError extends Error { constructor(readonly code: "conflict" | "unknown" | "past", message: string) { super(message); this.name = `BookingError[${code}]`; } }
interface Booking { readonly id: number; readonly room: RoomId; readonly guest: GuestId; readonly range: DateRange; status: "held" | "paid" | "cancelled"; }
class Hotel {
  #bookings: Booking[] = [];
  #seq = 1000;
  constructor(private readonly rooms: ReadonlyMap<RoomId, { beds: number; view?: "sea" | "yard" }>, private readonly today: () => Date) {}
  book(room: RoomId, guest: GuestId, range: DateRange): Booking {
    if (!this.rooms.has(room)) throw new BookingError("unknown", `room ${room}`);
    if (range.start < this.today()) throw new BookingError("past", `${range} has begun`);
    const clash = this.#bookings.find((b) => b.room === room && b.status !== "cancelled" && b.range.overlaps(range));
    if (clash) throw new BookingError("conflict", `${range} meets #${clash.id} ${clash.range}`);
    const b: Booking = { id: ++this.#seq, room, guest, range, status: "held" };
    this.#bookings.push(b);
    return b;
  }
  price(b: Booking) {
    const parts: Partial<Record<RateKind, number>> = {};
    for (const d of b.range.days()) { const k = kindOf(d); parts[k] = (parts[k] ?? 0) + 1; }
    const beds = this.rooms.get(b.room)!.beds;
    const total = (Object.entries(parts) as [RateKind, number][]).reduce((s, [k, n]) => s + RATES[k] * n * (1 + 0.25 * (beds - 1)), 0);
    return { parts, total };
  }
  free(range: DateRange, beds = 1): RoomId[] { return [...this.rooms].filter(([id, r]) => r.beds >= beds && !this.#bookings.some((b) => b.room === id && b.status !== "cancelled" && b.range.overlaps(range))).map(([id]) => id); }
  cancel(id: number) { const b = this.#bookings.find((x) => x.id === id); if (b) b.status = "cancelled"; return b?.status ?? "missing"; }
  occupancy() { const m = new Map<string, number>(); for (const b of this.#bookings) if (b.status !== "cancelled") for (const d of b.range.days()) { const k = d.toISOString().slice(0, 7); m.set(k, (m.get(k) ?? 0) + 1); } return m; }
}
const hotel = new Hotel(new Map([[RoomId("A01"), { beds: 1 }], [RoomId("A02"), { beds: 2, view: "sea" as const }], [RoomId("B11"), { beds: 3 }]]), () => new Date("2024-12-20T00:00:00Z"));
const guest = 7 as GuestId;
const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "EUR" });
const attempts: [string, ISODate, ISODate][] = [["A02", "2024-12-23", "2024-12-27"], ["A02", "2024-12-26", "2024-12-29"], ["A02", "2024-12-27", "2025-01-03"], ["Z99", "2025-01-01", "2025-01-02"], ["A01", "2024-12-01", "2024-12-02"], ["a1", "2025-01-01", "2025-01-02"], ["A01", "2025-02-28", "2025-02-28"], ["B11", "2024-02-28", "2024-03-01"], ["B11", "2025-02-27", "2025-03-02"]];
for (const [room, from, to] of attempts) {
  try {
    const b = hotel.book(RoomId(room), guest, new DateRange(from, to));
    const { parts, total } = hotel.price(b);
    console.log(b.id, room, String(b.range), b.range.nights, JSON.stringify(parts), money.format(total));
  } catch (e) {
    if (e instanceof BookingError) console.log(`${e.name}: ${e.message} (${e.code})`);
    else if (e instanceof RangeError || e instanceof TypeError) console.log(e.constructor.name, e.message);
    else throw e;
  }
}
console.log(hotel.free(new DateRange("2024-12-24", "2024-12-26")), hotel.free(new DateRange("2024-12-24", "2024-12-26"), 2));
console.log(hotel.cancel(1001), hotel.cancel(5), hotel.free(new DateRange("2024-12-24", "2024-12-26"), 2), [...hotel.occupancy()].sort());
console.log(JSON.stringify({ range: new DateRange("2024-02-27", "2024-03-02") }), [...new DateRange("2024-02-27", "2024-03-02").days()].map((d) => d.getUTCDate()).join());
console.log(new Date(Date.UTC(2024, 1, 29)).toLocaleDateString("en-US", { timeZone: "UTC", weekday: "short", year: "numeric", month: "long", day: "numeric" }));
// expect: 1001 A02 2024-12-23..2024-12-27 4 {"weekday":3,"holiday":1} €487.50
// expect: BookingError[conflict]: 2024-12-26..2024-12-29 meets #1001 2024-12-23..2024-12-27 (conflict)
// expect: 1002 A02 2024-12-27..2025-01-03 7 {"weekday":4,"weekend":2,"holiday":1} €863.75
// expect: BookingError[unknown]: room Z99 (unknown)
// expect: BookingError[past]: 2024-12-01..2024-12-02 has begun (past)
// expect: TypeError bad room id "a1"
// expect: RangeError empty range 2025-02-28..2025-02-28
// expect: BookingError[past]: 2024-02-28..2024-03-01 has begun (past)
// expect: 1003 B11 2025-02-27..2025-03-02 3 {"weekday":2,"weekend":1} €405.75
// expect: [ 'A01', 'B11' ] [ 'B11' ]
// expect: cancelled missing [ 'A02', 'B11' ] [
// expect:   [ '2024-12', 5 ],
// expect:   [ '2025-01', 2 ],
// expect:   [ '2025-02', 2 ],
// expect:   [ '2025-03', 1 ]
// expect: ]
// expect: {"range":{"from":"2024-02-27","nights":4}} 27,28,29,1
// expect: Thu, February 29, 2024
