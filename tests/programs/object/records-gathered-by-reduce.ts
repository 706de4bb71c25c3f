const words = ["eat", "tea", "tan", "ate"];
const groups = words.reduce((acc: Record<string, string[]>, word) => {
  const key = word.split("").sort().join("");
  (acc[key] = acc[key] || []).push(word);
  return acc;
}, {});
console.log(groups, Object.values(groups).length); // expect: { aet: [ 'eat', 'tea', 'ate' ], ant: [ 'tan' ] } 2
const counts = words.reduce((acc: { [letter: string]: number }, [first]) => ({ ...acc, [first]: (acc[first] ?? 0) + 1 }), {});
console.log(counts); // expect: { e: 1, t: 2, a: 1 }
