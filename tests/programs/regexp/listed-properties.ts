// What a match has besides its texts is listed, as in JavaScript.
const match = /(\w)(?:-(?<n>x+))?/.exec("a-xx")!;
console.log(Object.keys(match).join(), Object.values(match).length); // expect: 0,1,2,index,input,groups 6
console.log(JSON.stringify(Object.entries(match).slice(3))); // expect: [["index",0],["input","a-xx"],["groups",{"n":"xx"}]]
console.log("index" in match, "groups" in match, "length" in match, "other" in match); // expect: true true true false
console.log(Object.hasOwn(match, "input"), match.hasOwnProperty("groups")); // expect: true true
console.log(Object.getOwnPropertyNames(match).join()); // expect: 0,1,2,length,index,input,groups
console.log(Reflect.ownKeys(match).length, JSON.stringify(match)); // expect: 7 ["a-xx","a","xx"]
const walked: string[] = [];
for (const key in match) walked.push(key);
console.log(walked.join()); // expect: 0,1,2,index,input,groups
const texts: string[] = match;
for (const key in texts) if (key.endsWith("put")) console.log(texts[key]); // expect: a-xx
console.log({ ...texts }); // expect: {
// expect:   '0': 'a-xx',
// expect:   '1': 'a',
// expect:   '2': 'xx',
// expect:   index: 0,
// expect:   input: 'a-xx',
// expect:   groups: [Object: null prototype] { n: 'xx' }
// expect: }
const value: unknown = match;
console.log(Object.keys(value as object).length, Object.keys(match.slice()).join()); // expect: 6 0,1,2
const some: any = match;
const keys = ["input", "index", "length", "2", "other"];
console.log(keys.map((key) => some[key])); // expect: [ 'a-xx', 0, 3, 'xx', undefined ]
some[keys[1]!] = 7;
console.log(match.index); // expect: 7
const indexed = /(?<digit>\d)(z)?/d.exec("a5")!;
console.log(Object.keys(indexed).join(), Object.keys(indexed.indices!).join()); // expect: 0,1,2,index,input,groups,indices 0,1,2,groups
console.log(structuredClone(match)); // expect: [ 'a-xx', 'a', 'xx', index: 7, input: 'a-xx', groups: { n: 'xx' } ]
console.log(Object.keys("aXa".match(/a/g)!).join()); // expect: 0,1
