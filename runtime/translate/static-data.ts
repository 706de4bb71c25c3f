/**
 * Bytes that lie in memory before any code runs: string constants, static closures, module variables, lookup tables. The host copies
 * them to STATIC_ADDRESS once. Addresses are final as soon as something is placed.
 */
import { STATIC_ADDRESS } from "../abi/memory-map.ts";
import { CLOSURE, HEADER, STRING, STRING_FORM, VALUE_UNDEFINED } from "../abi/object-layout.ts";
import { STRING_TYPE, type ValueType } from "../bytecode/module.ts";
import { hashOf } from "./string-hash.ts";

/** See the head of the file. */
export class StaticData {
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  readonly #strings = new Map<string, number>();
  /** By address: constants of Latin-1 units. */
  readonly #latin1 = new Map<number, string>();
  readonly #closures = new Map<string, number>();
  readonly #tables = new Map<string, number>();
  #characters = 0;

  /** The bytes placed so far, as a copy. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Address of a string constant; equal texts share one. */
  string(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    const isLatin1 = !/[^\0-\xff]/.test(text);
    const address = this.#reserve(STRING.data + text.length * (isLatin1 ? 1 : 2));
    this.#set32(address + HEADER.type, STRING_TYPE);
    this.#set32(address + HEADER.info, isLatin1 ? STRING_FORM.latin1 : STRING_FORM.twoByte);
    this.#set32(address + STRING.length, text.length);
    this.#set32(address + STRING.hash, hashOf(text));
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      const at = address - STATIC_ADDRESS + STRING.data;
      if (isLatin1) this.#view.setUint8(at + index, unit);
      else this.#view.setUint16(at + 2 * index, unit, true);
    }
    this.#strings.set(text, address);
    if (isLatin1) this.#latin1.set(address, text);
    return address;
  }

  /** The unit of the constant at an address, where it is just one that is Latin-1. */
  unitAt(address: number): number | undefined {
    const text = this.#latin1.get(address);
    return text?.length === 1 ? text.charCodeAt(0) : undefined;
  }

  /** The constant at an address, where all its units are Latin-1. */
  latin1At(address: number): string | undefined {
    return this.#latin1.get(address);
  }

  /** Address of a table of the 256 one-unit Latin-1 strings, 4 bytes each, by unit. */
  characters(): number {
    if (this.#characters === 0) {
      const strings = Array.from({ length: 256 }, (_, unit) =>
        this.string(String.fromCharCode(unit)),
      );
      this.#characters = this.#place32(strings);
    }
    return this.#characters;
  }

  /** Address of the one closure without captures of this function and type, for code that runs once. */
  closure(type: number, tableIndex: number, functionIndex: number): number {
    const key = `${type} ${functionIndex}`;
    const known = this.#closures.get(key);
    if (known !== undefined) return known;
    const address = this.#reserve(CLOSURE.captures);
    this.#set32(address + HEADER.type, type);
    this.#set32(address + CLOSURE.table, tableIndex);
    this.#set32(address + CLOSURE.function, functionIndex);
    this.#closures.set(key, address);
    return address;
  }

  /** Address of a module variable. */
  global(type: ValueType): number {
    const address = this.#reserve(8);
    if (type === "value") {
      this.#view.setBigUint64(address - STATIC_ADDRESS, VALUE_UNDEFINED, true);
    }
    return address;
  }

  /** Address of a table of 32-bit numbers; tables of equal content share one. */
  table32(numbers: readonly number[]): number {
    const key = `32 ${numbers.join(" ")}`;
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const address = this.#place32(numbers);
    this.#tables.set(key, address);
    return address;
  }

  /** Address of a table of bytes; tables of equal content share one. */
  table8(numbers: readonly number[]): number {
    const key = `8 ${numbers.join(" ")}`;
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const address = this.#reserve(numbers.length);
    this.#bytes.set(numbers, address - STATIC_ADDRESS);
    this.#tables.set(key, address);
    return address;
  }

  #place32(numbers: readonly number[]): number {
    const address = this.#reserve(4 * numbers.length);
    numbers.forEach((number, index) => {
      this.#set32(address + 4 * index, number);
    });
    return address;
  }

  #set32(address: number, value: number): void {
    this.#view.setInt32(address - STATIC_ADDRESS, value, true);
  }

  // Everything is aligned to 8, as objects must be.
  #reserve(size: number): number {
    const address = STATIC_ADDRESS + this.#length;
    this.#length += (size + 7) & ~7;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length));
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return address;
  }
}
