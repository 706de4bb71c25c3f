/** The system's errors, made by the runtime of Node's own message: `ENOENT: no such file or directory, open 'a.txt'`. */
import { Error as Base } from "./error.ts";

/** Numbers of the codes programs meet, as Linux has them. */
const NUMBERS: Readonly<Record<string, number>> = {
  EPERM: -1,
  ENOENT: -2,
  EBADF: -9,
  EACCES: -13,
  EEXIST: -17,
  EXDEV: -18,
  ENOTDIR: -20,
  EISDIR: -21,
  EINVAL: -22,
  EMFILE: -24,
  ENOSPC: -28,
  ENOTEMPTY: -39,
  ELOOP: -40,
};

/** Programs see an `Error` with these fields. */
export class Error extends Base {
  errno: number;
  code: string;
  syscall: string;
  path: string;

  constructor(message: string) {
    super(message);
    const colon = message.indexOf(":");
    const code = message.slice(0, colon);
    const errno = NUMBERS[code];
    this.errno = errno === undefined ? 0 : errno;
    this.code = code;
    const call = message.lastIndexOf(", ", message.indexOf(" '") < 0 ? message.length : message.indexOf(" '"));
    const words = message.slice(call + 2);
    const quote = words.indexOf(" '");
    this.syscall = quote < 0 ? words : words.slice(0, quote);
    const arrow = words.indexOf("' -> '");
    this.path = quote < 0 ? "" : words.slice(quote + 2, arrow < 0 ? words.length - 1 : arrow);
  }
}
