// RegExp is an object like others: in arrays, maps and fields, printed and turned to text.
const patterns = new Map<string, RegExp>([["number", /^\d+$/], ["slash", /a\/b/gi]]);
for (const [name, pattern] of patterns) console.log(name, pattern, `${pattern}`, pattern.source, pattern.flags);
console.log(new RegExp("a/b", "yg"), new RegExp(""), new RegExp("\n").source, new RegExp(/x/g, "m"), [/a/, /b/]);
const all = /a/dgimsuy;
console.log(all.hasIndices, all.global, all.ignoreCase, all.multiline, all.dotAll, all.unicode, all.sticky, all.unicodeSets);
console.log(typeof all, all instanceof RegExp, Object.keys(all), JSON.stringify(all), { re: /x/ }, String(all));
// expect: number /^\d+$/ /^\d+$/ ^\d+$ 
// expect: slash /a\/b/gi /a\/b/gi a\/b gi
// expect: /a\/b/gy /(?:)/ \n /x/m [ /a/, /b/ ]
// expect: true true true true true true true false
// expect: object true [] {} { re: /x/ } /a/dgimsuy
