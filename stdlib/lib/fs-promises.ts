/** `node:fs/promises`: the synchronous functions, done when what waits to be done has been done. */
import { host_fs_exists, host_fs_mkdir, host_fs_readBytes, host_fs_writeBytes } from "tscript:intrinsics";
import { bytesToText, type Encoding, encodingOf, textToBytes } from "./bytes-text.ts";
import { marked } from "./buffer-flag.ts";
import type { Buffer } from "./node-buffer.d.ts";
import * as folders from "./fs-folders.ts";
import { afterEvents } from "./streams.ts";


export function readFile(path: string, options: Encoding | { encoding: Encoding }): Promise<string>;
export function readFile(path: string, options?: null): Promise<Buffer>;
export async function readFile(path: string, options?: any): Promise<any> {
  await afterEvents();
  const bytes = host_fs_readBytes(path);
  return options === undefined || options === null ? marked(bytes) : bytesToText(bytes, encodingOf(options));
}

export async function writeFile(path: string, data: string | Uint8Array, options?: Encoding | { encoding?: Encoding }): Promise<void> {
  await afterEvents();
  host_fs_writeBytes(path, typeof data === "string" ? textToBytes(data, encodingOf(options)) : data);
}

export async function appendFile(
  path: string,
  data: string | Uint8Array,
  options?: Encoding | { encoding?: Encoding },
): Promise<void> {
  await afterEvents();
  folders.appendFileSync(path, data, options);
}

export async function mkdir(path: string, options?: { recursive?: boolean }): Promise<string | undefined> {
  await afterEvents();
  host_fs_mkdir(path, options !== undefined && options.recursive === true);
  return undefined;
}

export async function readdir(path: string): Promise<string[]> {
  await afterEvents();
  return folders.readdirSync(path);
}

export async function stat(path: string): Promise<folders.Stats> {
  await afterEvents();
  return folders.statSync(path);
}

export async function unlink(path: string): Promise<void> {
  await afterEvents();
  folders.unlinkSync(path);
}

export async function rm(path: string, options?: { recursive?: boolean; force?: boolean }): Promise<void> {
  await afterEvents();
  folders.rmSync(path, options);
}

export async function rename(from: string, to: string): Promise<void> {
  await afterEvents();
  folders.renameSync(from, to);
}

export async function copyFile(from: string, to: string): Promise<void> {
  await afterEvents();
  folders.copyFileSync(from, to);
}

export async function mkdtemp(prefix: string): Promise<string> {
  await afterEvents();
  return folders.mkdtempSync(prefix);
}

export async function access(path: string): Promise<void> {
  await afterEvents();
  if (!host_fs_exists(path)) folders.accessSync(path);
}
