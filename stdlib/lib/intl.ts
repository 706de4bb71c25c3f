/** `Intl` as a global name. */
export * as Intl from "./intl-formats.ts";
