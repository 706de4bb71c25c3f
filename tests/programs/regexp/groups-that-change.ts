// The groups of a match are its own object: what is set, added or deleted in it shows in no other match of the expression.
const pair = /(?<key>\w+)(?:=(?<value>\w+))?(?<end>;)?/g;
const text = "a=1;b c=3";
const groups = [...text.matchAll(pair)].map((match) => match.groups!);
const [first, second, third] = groups;
first.key = "A";
first.extra = "more";
delete second.value;
second["0"] = "index";
delete third.key;
delete third.value;
delete third.end;
third.key = "again";
for (const each of groups) console.log(Object.keys(each).join(), Object.values(each).join("|"), "value" in each);
// expect: key,value,end,extra A|1|;|more true
// expect: 0,key,end index|b| false
// expect: key again false
pair.lastIndex = 0;
const later = pair.exec(text)!.groups!;
console.log(later, later.extra, { ...later, key: "spread" });
// expect: [Object: null prototype] { key: 'a', value: '1', end: ';' } undefined { key: 'spread', value: '1', end: ';' }
console.log(JSON.stringify(groups));
// expect: [{"key":"A","value":"1","end":";","extra":"more"},{"0":"index","key":"b"},{"key":"again"}]

// A copy of the expression has the same names, as has what a replacer is given.
const copy = new RegExp(pair);
const given: string[] = [];
const swapped = text.replace(copy, (...all: any[]) => {
  const named = all[all.length - 1] as Record<string, string | undefined>;
  given.push(Object.keys(named).join("+"));
  named.key = "seen";
  return `${named.value ?? "none"}<${named.end === undefined ? "" : "."}`;
});
console.log(swapped, given.join(" "), text.replace(pair, "$<value>:$<key>$<nothing>,"));
// expect: 1<.none< 3< key+value+end key+value+end key+value+end 1:a,:b, 3:c,

// More names than are scanned.
const many = /(?<a>.)(?<b>.)(?<c>.)(.)(?<d>.)(?<e>.)(?<f>.)(?<g>.)(?<h>.)(?<i>.)?/;
const found = many.exec("12345678X")!.groups!;
found.j = "10";
delete found.b;
console.log(Object.entries(found).join(" "), many.exec("abcdefghi")!.groups!.b);
// expect: a,1 c,3 d,5 e,6 f,7 g,8 h,X i, j,10 b
