export { default } from "./point.ts";
export * from "./point.ts";
export * as tools from "./tools.ts";
