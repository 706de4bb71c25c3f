export * from "./v.ts";
export { w } from "./w.ts";
