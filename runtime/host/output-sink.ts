/** Where text that left the output list goes: the process's own descriptors, or a function of an embedding program. */
import { writeSync } from "node:fs";
import { isatty } from "node:tty";
import type { Descriptor } from "./output-list.ts";

export interface OutputSink {
  /** Is somebody watching? Then text is shown at once. */
  readonly isInteractive: boolean;
  /** Writes all bytes before it returns; the array may be reused afterwards. */
  write(descriptor: Descriptor, bytes: Uint8Array): void;
}

const FIRST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 20;

/** The process's own standard output and error, from any thread. A reader that went away is not a failure, as under Node. */
export function createDescriptorSink(): OutputSink {
  const broken = new Set<Descriptor>();
  return {
    isInteractive: isatty(1),
    write(descriptor, bytes) {
      if (broken.has(descriptor)) return;
      if (!writeFully(descriptor, bytes)) broken.add(descriptor);
    },
  };
}

/** Hands text to a function, as bytes of its own. */
export function createCallbackSink(
  write: (descriptor: Descriptor, bytes: Uint8Array) => void,
): OutputSink {
  return {
    isInteractive: false,
    // A copy: `slice` of a Buffer is a view of it.
    write: (descriptor, bytes) => write(descriptor, new Uint8Array(bytes)),
  };
}

/** @returns false when nobody reads any more */
function writeFully(descriptor: Descriptor, bytes: Uint8Array): boolean {
  let pause = FIRST_PAUSE_MS;
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written, bytes.length - written);
      pause = FIRST_PAUSE_MS;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE" || code === "EBADF") return false;
      // Node's console, too, lets other failures of its streams pass.
      if (code !== "EAGAIN") return true;
      sleep(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }
  return true;
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
