/** Files as text in other encodings than UTF-8, files that are appended to, and what is open already: output and error output. */
import { host_fs_appendBytes, host_fs_writeBytes, host_process_writeBytes } from "tscript:intrinsics";
import { bytesToText, type Encoding, encodingOf, textToBytes } from "./bytes-text.ts";
import { readBytes } from "./fs.ts";
import { Error } from "./system-error.ts";

/** `readFileSync(path, options)` */
export function readEncoded(path: string | number, options: Encoding | { encoding?: Encoding }): string {
  return bytesToText(readBytes(path), encodingOf(options));
}

/** `writeFileSync(path, data, options)` */
export function writeEncoded(
  path: string | number,
  data: string | Uint8Array,
  options: Encoding | { encoding?: Encoding; flag?: string } | undefined,
): void {
  const bytes = typeof data === "string" ? textToBytes(data, encodingOf(options)) : data;
  if (typeof path === "number") writeOpen(path, bytes);
  else if (typeof options === "object" && options.flag === "a") host_fs_appendBytes(path, bytes);
  else host_fs_writeBytes(path, bytes);
}

/** `writeSync(descriptor, data)` */
export function writeSync(descriptor: number, data: string | Uint8Array): number {
  const bytes = typeof data === "string" ? textToBytes(data, "utf8") : data;
  writeOpen(descriptor, bytes);
  return bytes.length;
}

function writeOpen(descriptor: number, bytes: Uint8Array): void {
  // Programs open no files, so these are all that there are.
  if (descriptor !== 1 && descriptor !== 2) throw new Error("EBADF: bad file descriptor, write");
  host_process_writeBytes(descriptor, bytes);
}
