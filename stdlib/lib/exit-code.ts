/** `process.exitCode`, and the end of the program with it. */
import { host_process_exit, host_process_exitCode } from "tscript:intrinsics";

let code: number | undefined;

/** `process.exitCode` */
export function exitCode(): number | undefined {
  return code;
}

/** `process.exitCode = given` */
export function setExitCode(given: number | undefined): void {
  code = given;
  host_process_exitCode(given ?? 0);
}

/** `process.exit()` */
export function exitNow(): void {
  host_process_exit(code ?? 0);
}
