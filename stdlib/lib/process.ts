/** Members of `process` that are more than one host function. */
import { host_process_stderr_write, host_process_stdout_write } from "tscript:intrinsics";

/** `process.stdout.write(text)` */
export function writeOut(text: string): boolean {
  host_process_stdout_write(text);
  return true;
}

/** `process.stderr.write(text)` */
export function writeError(text: string): boolean {
  host_process_stderr_write(text);
  return true;
}
