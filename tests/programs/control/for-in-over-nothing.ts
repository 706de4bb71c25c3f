const list = (counts?: Record<string, number>): void => {
  for (const name in counts) console.log(name, counts[name]);
};
list({ a: 1 }); // expect: a 1
list();
const nothing: any = null;
for (const name in nothing) console.log(name);
for (const name in undefined as any) console.log(name);
console.log("end"); // expect: end
