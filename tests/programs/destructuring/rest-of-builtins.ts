// Objects of the language have no properties of their own that a rest could take.
const { ...ofDate } = new Date(0);
console.log(ofDate, Object.keys(ofDate)); // expect: {} []
const { ...ofMap } = new Map([[1, 2]]);
console.log(ofMap, { ...new Map([[1, 2]]) }); // expect: {} {}
class Failure extends Error {
  code = 5;
}
const { ...ofError } = new Failure("text");
console.log(ofError); // expect: { code: 5 }
class Lookup extends Map<string, number> {
  extra = 1;
}
const { ...ofLookup } = new Lookup();
console.log(ofLookup); // expect: { extra: 1 }
