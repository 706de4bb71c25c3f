import a, { type b, c as d, default as e } from "m";
import type * as f from "m";
import "m";
import g = h.i;
export { a, type b as default };
export * as j from "m";
export default class { }
export const k = 1, [l] = m;
declare module "n" { export function o(): void; }
namespace P.Q { export enum R { A, "b" = 1 } }
