/** `node:url`: addresses of files. */
import { decodeComponent } from "./uri.ts";

/** `fileURLToPath(url)` */
export function fileURLToPath(url: string): string {
  if (!url.startsWith("file:")) throw new TypeError("The URL must be of scheme file");
  const rest = url.slice("file:".length);
  if (!rest.startsWith("//")) return decodeComponent(rest);
  const slash = rest.indexOf("/", 2);
  return slash < 0 ? "/" : decodeComponent(rest.slice(slash));
}

export { URL, URLSearchParams } from "./urls.ts";
