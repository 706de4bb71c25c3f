/**
 * How an object whose keys no literal settles keeps their order: as text in a hidden field, a code unit per key that is there, in the order in
 * which the keys came. Objects of other structs have the keys of their struct's row.
 */

/** Name of the hidden field. No property of a program is called so. */
export const ORDER_FIELD = "$order";

/**
 * Name of the hidden field of what JSON text said beyond an object's type: names and values. In the order their units are those behind the
 * fields'.
 */
export const EXTRA_FIELD = "$extra";

/** Digits come first, so that dumps of small structs can be read. */
const FIRST_UNIT = 0x30;

/** The code unit that stands for the field with the index. */
export function keyUnit(field: number): number {
  return FIRST_UNIT + field;
}

/** Indexes of the fields that an order names. */
export function fieldsInOrder(order: string): number[] {
  return [...order].map((unit) => unit.charCodeAt(0) - FIRST_UNIT);
}

/** The order that names the fields with the indexes. */
export function orderOfFields(fields: readonly number[]): string {
  return String.fromCharCode(...fields.map(keyUnit));
}
