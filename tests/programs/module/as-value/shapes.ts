export const a = 1; export function f() { return 2; } export default class D { x = 1; } export class K { y = 2; }
