// An entry of a dictionary is not called for its text: the program stops, as it would be another text.
const named: any = JSON.parse("{}");
named[["toString"].at(0)!] = () => "own";
console.log(`${named}`);
// expect trap: wrongType
