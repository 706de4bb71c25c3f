const data: any = JSON.parse('{"name":"Ann","tags":["a","b"],"at":{"city":"Bern"},"nil":null}');
console.log(data.name, data.tags.length, data.tags[1], data.at.city.toUpperCase(), data.missing); // expect: Ann 2 b BERN undefined
data.extra = { deep: [1, 2, 3] };
console.log(data.extra.deep.map((x: number) => x * 2).join("-")); // expect: 2-4-6
for (const tag of data.tags) console.log(tag);
// expect: a
// expect: b
for (const key in data) console.log(key, typeof data[key]);
// expect: name string
// expect: tags object
// expect: at object
// expect: nil object
// expect: extra object
delete data.tags;
console.log(JSON.stringify(data), "tags" in data); // expect: {"name":"Ann","at":{"city":"Bern"},"nil":null,"extra":{"deep":[1,2,3]}} false
