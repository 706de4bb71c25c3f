export { version } from "./version.ts";
export type { Unused } from "./version.ts";
