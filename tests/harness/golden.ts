/** Golden files: the exact text a test expects, kept beside it. `npm run bless` writes them anew; the diff is then read. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "chai";

/** True while golden files are written instead of compared. */
export const IS_BLESSING = process.env["UPDATE_GOLDEN"] === "1";

/** Compares `actual` with the text in `path`, or writes it there while blessing. */
export function expectGolden(path: string, actual: string): void {
  if (IS_BLESSING) {
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, "utf8") !== actual) writeFileSync(path, actual);
    return;
  }
  if (!existsSync(path)) throw new Error(`${path} is not there: \`npm run bless\` writes it`);
  expect(actual).to.equal(readFileSync(path, "utf8"));
}
