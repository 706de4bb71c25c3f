/** Files of the repository, for tests that go over all of them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of the files under `folder` whose names end in `suffix`, in order; none if there is no such folder. */
export function filesUnder(folder: string, suffix: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(suffix))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
