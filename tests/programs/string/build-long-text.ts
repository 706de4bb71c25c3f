const parts: string[] = [];
let text = "";
for (let i = 0; i < 2000; i++) {
  text += "word" + i + " ";
  parts.push("word" + i + " ");
}
console.log(text.length, text === parts.join(""), text.indexOf("word1999")); // expect: 16890 true 16881
console.log(text.slice(-9, -1), text.charAt(5)); // expect: word1999  
