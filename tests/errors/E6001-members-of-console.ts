for (const level of Object.keys(console)) console.log(level);
for (const level in console) console.log(level);
const names = Object.entries(console).length;
console.log(names);
