// expect: vundefined undefined! undefined
// expect: undefined1
// expect: [undefined]a
// expect: xundefined undefined!
const list = [1, 2];
const words = ["a"];
console.log("v" + list[5], words[3] + "!", `${list[9]}`);
let text = "";
text += words[1];
text += list[0];
console.log(text);
const word: string = "abc";
console.log("[" + word[7] + "]" + word[0]);
const record: Record<string, string> = {};
const part: { s?: string } = {};
console.log("x" + record.a, part.s! + "!");
