export interface Unused { a: number }
export const version: string = ["1", "0"].join(".");
