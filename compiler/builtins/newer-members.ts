/** Members that Node 20 to 24 have not. */

/** What packages ask for by `typeof bytes.toHex === "function"`, and what Node 20 to 24 have not. */
export const NOT_IN_NODE: ReadonlySet<string> = new Set([
  "toHex",
  "fromHex",
  "setFromHex",
  "toBase64",
  "fromBase64",
  "setFromBase64",
]);
