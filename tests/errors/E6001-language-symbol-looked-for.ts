// What objects of the language have under such a symbol is not written down anywhere here.
function isTagged(value: object): boolean {
  return Symbol.toStringTag in value;
}
console.log(isTagged(new Map()));
