/** `URL` and `URLSearchParams`: the host takes addresses apart, everything else is here. */
import {
  array_push,
  host_URL_change,
  host_URL_parts,
  host_URLSearchParams_parse,
  host_URLSearchParams_text,
} from "tscript:intrinsics";
import { requireFunction } from "./argument-errors.ts";
import { invalidUrl } from "./url-errors.ts";

/** Places of the parts of an address, as the host gives them. */
const HREF = 0;
const ORIGIN = 1;
const PROTOCOL = 2;
const USERNAME = 3;
const PASSWORD = 4;
const HOST = 5;
const HOSTNAME = 6;
const PORT = 7;
const PATHNAME = 8;
const SEARCH = 9;
const HASH = 10;

export class URL {
  $parts: string[];
  readonly $params: URLSearchParams;

  constructor(url: string | URL, base?: string | URL) {
    const from = base === undefined ? undefined : String(base);
    const parts = host_URL_parts(String(url), from === undefined ? "" : from);
    if (parts.length === 0) invalidUrl(String(url), from);
    this.$parts = parts;
    this.$params = new URLSearchParams(parts[SEARCH]!);
    this.$params.$owner = this;
  }

  static canParse(url: string, base?: string): boolean {
    return host_URL_parts(url, base === undefined ? "" : base).length > 0;
  }

  get href(): string {
    return this.$parts[HREF]!;
  }
  set href(value: string) {
    const parts = host_URL_parts(value, "");
    if (parts.length === 0) invalidUrl(value, undefined);
    this.$take(parts);
  }

  get origin(): string {
    return this.$parts[ORIGIN]!;
  }

  get protocol(): string {
    return this.$parts[PROTOCOL]!;
  }
  set protocol(value: string) {
    this.$change("protocol", value);
  }

  get username(): string {
    return this.$parts[USERNAME]!;
  }
  set username(value: string) {
    this.$change("username", value);
  }

  get password(): string {
    return this.$parts[PASSWORD]!;
  }
  set password(value: string) {
    this.$change("password", value);
  }

  get host(): string {
    return this.$parts[HOST]!;
  }
  set host(value: string) {
    this.$change("host", value);
  }

  get hostname(): string {
    return this.$parts[HOSTNAME]!;
  }
  set hostname(value: string) {
    this.$change("hostname", value);
  }

  get port(): string {
    return this.$parts[PORT]!;
  }
  set port(value: string) {
    this.$change("port", value);
  }

  get pathname(): string {
    return this.$parts[PATHNAME]!;
  }
  set pathname(value: string) {
    this.$change("pathname", value);
  }

  get search(): string {
    return this.$parts[SEARCH]!;
  }
  set search(value: string) {
    this.$change("search", value);
  }

  get hash(): string {
    return this.$parts[HASH]!;
  }
  set hash(value: string) {
    this.$change("hash", value);
  }

  get searchParams(): URLSearchParams {
    return this.$params;
  }

  toString(): string {
    return this.href;
  }

  toJSON(): string {
    return this.href;
  }

  $change(name: string, value: string): void {
    this.$take(host_URL_change(this.href, name, value));
  }

  $take(parts: string[]): void {
    this.$parts = parts;
    this.$params.$flat = host_URLSearchParams_parse(parts[SEARCH]!);
  }
}

export class URLSearchParams {
  /** Names and values in turn. */
  $flat: string[] = [];
  /** The address whose query these are. */
  $owner: URL | undefined = undefined;

  constructor(
    init?: string | readonly (readonly string[])[] | { [name: string]: string } | URLSearchParams,
  ) {
    if (init === undefined) return;
    if (typeof init === "string") this.$flat = host_URLSearchParams_parse(init);
    else if (init instanceof URLSearchParams) {
      for (const each of init.$flat) array_push(this.$flat, each);
    } else if (Array.isArray(init)) {
      for (const pair of init as readonly (readonly string[])[]) {
        array_push(this.$flat, pair[0]!);
        array_push(this.$flat, pair[1]!);
      }
    } else {
      const record = init as { [name: string]: string };
      for (const name of Object.keys(record)) {
        array_push(this.$flat, name);
        array_push(this.$flat, record[name]!);
      }
    }
  }

  get size(): number {
    return this.$flat.length / 2;
  }

  get(name: string): string | null {
    for (let i = 0; i < this.$flat.length; i += 2) if (this.$flat[i] === name) return this.$flat[i + 1]!;
    return null;
  }

  getAll(name: string): string[] {
    const found: string[] = [];
    for (let i = 0; i < this.$flat.length; i += 2)
      if (this.$flat[i] === name) array_push(found, this.$flat[i + 1]!);
    return found;
  }

  has(name: string, value?: string): boolean {
    for (let i = 0; i < this.$flat.length; i += 2)
      if (this.$flat[i] === name && (value === undefined || this.$flat[i + 1] === value)) return true;
    return false;
  }

  append(name: string, value: string): void {
    array_push(this.$flat, name);
    array_push(this.$flat, value);
    this.$changed();
  }

  set(name: string, value: string): void {
    const kept: string[] = [];
    let isSet = false;
    for (let i = 0; i < this.$flat.length; i += 2) {
      if (this.$flat[i] === name && isSet) continue;
      array_push(kept, this.$flat[i]!);
      array_push(kept, this.$flat[i] === name ? value : this.$flat[i + 1]!);
      if (this.$flat[i] === name) isSet = true;
    }
    if (!isSet) {
      array_push(kept, name);
      array_push(kept, value);
    }
    this.$flat = kept;
    this.$changed();
  }

  delete(name: string, value?: string): void {
    const kept: string[] = [];
    for (let i = 0; i < this.$flat.length; i += 2) {
      if (this.$flat[i] === name && (value === undefined || this.$flat[i + 1] === value)) continue;
      array_push(kept, this.$flat[i]!);
      array_push(kept, this.$flat[i + 1]!);
    }
    this.$flat = kept;
    this.$changed();
  }

  sort(): void {
    const pairs = this.$pairs();
    pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    this.$flat = [];
    for (const pair of pairs) {
      array_push(this.$flat, pair[0]);
      array_push(this.$flat, pair[1]);
    }
    this.$changed();
  }

  forEach(visit: (value: string, name: string, params: URLSearchParams) => void): void {
    requireFunction(visit, "callback");
    for (let i = 0; i < this.$flat.length; i += 2) visit(this.$flat[i + 1]!, this.$flat[i]!, this);
  }

  entries(): IterableIterator<[string, string]> {
    return this.$pairs().values();
  }

  keys(): IterableIterator<string> {
    return this.$pairs()
      .map((pair) => pair[0])
      .values();
  }

  values(): IterableIterator<string> {
    return this.$pairs()
      .map((pair) => pair[1])
      .values();
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.$pairs().values();
  }

  toString(): string {
    return host_URLSearchParams_text(this.$flat);
  }

  $pairs(): [string, string][] {
    const pairs: [string, string][] = [];
    for (let i = 0; i < this.$flat.length; i += 2) array_push(pairs, [this.$flat[i]!, this.$flat[i + 1]!]);
    return pairs;
  }

  $changed(): void {
    const owner = this.$owner;
    if (owner === undefined) return;
    const text = this.toString();
    owner.$parts = host_URL_change(owner.href, "search", text);
  }
}
