/** What a program may touch: the command line's `--allow-…` options, asked before each call. Whatever is not granted is denied. */
import { realpathSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import type { HostOptions } from "../context.ts";

/** Something the options do not grant. Programs may catch it, as an Error; it names the option to add. */
export class NotAllowedError extends Error {
  readonly code = "ERR_ACCESS_DENIED";
}

type Grant = boolean | readonly string[];

/** @throws NotAllowedError unless the path may be read */
export function requireRead(options: HostOptions, path: string): void {
  requirePath(options.allowRead, path, "reading", "--allow-read");
}

/** @throws NotAllowedError unless the path may be written */
export function requireWrite(options: HostOptions, path: string): void {
  requirePath(options.allowWrite, path, "writing", "--allow-write");
}

/** @throws NotAllowedError unless the variable may be read */
export function requireEnvironment(options: HostOptions, name: string): void {
  const { allowEnv } = options;
  if (allowEnv === true || (allowEnv !== false && allowEnv.includes(name))) return;
  throw new NotAllowedError(
    `reading the environment variable ${name} is not allowed; add --allow-env=${name}`,
  );
}

function requirePath(grant: Grant, path: string, action: string, option: string): void {
  if (grant === true) return;
  if (grant !== false) {
    const real = realPath(resolve(path));
    if (grant.some((allowed) => isInside(real, realPath(resolve(allowed))))) return;
  }
  throw new NotAllowedError(`${action} ${path} is not allowed; add ${option}=${path}`);
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Links followed as far as the path exists, so that no link leads out of what is granted. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : resolve(realPath(folder), basename(path));
  }
}
