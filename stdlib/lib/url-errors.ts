/** What `new URL` throws: programs see a `TypeError` with these fields. */
import { TypeError as Base } from "./error.ts";

/** Of an address by itself. */
export class TypeError extends Base {
  code = "ERR_INVALID_URL";
  input: string;

  constructor(input: string) {
    super("Invalid URL");
    this.input = input;
  }
}

/** @param base what the address is relative to, if that was given */
export function invalidUrl(input: string, base: string | undefined): never {
  if (base === undefined) throw new TypeError(input);
  throw relative(new TypeError(input), base);
}

function relative(error: TypeError & { base?: string }, base: string): TypeError {
  error.base = base;
  return error;
}
