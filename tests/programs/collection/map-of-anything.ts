// expect: [ [ 'eat', 'tea' ], [ 'tan' ] ]
// expect: [ 0, 1 ]
// expect: Map(3) { 'a' => 2, 'b' => 1, 'c' => 1 } 3
// expect: [ 'a', 'b', 'c' ]
function groups(words: string[]): string[][] {
  const map = new Map();
  for (const word of words) {
    const key = word.split("").sort().join("");
    map.set(key, [...(map.get(key) || []), word]);
  }
  return Array.from(map.values());
}
console.log(groups(["eat", "tea", "tan"]));

function twoSum(numbers: number[], target: number): number[] {
  const seen = new Map();
  for (let i = 0; i < numbers.length; i++) {
    if (seen.has(target - numbers[i])) return [seen.get(target - numbers[i]), i];
    seen.set(numbers[i], i);
  }
  return [];
}
console.log(twoSum([2, 7, 11], 9));

function count(text: string): Map<string, number> {
  const counts = new Map();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
console.log(count("abca"), count("abca").get("a")! + 1);

class Graph {
  edges = new Map();
  add(from: string, to: string) {
    if (!this.edges.has(from)) this.edges.set(from, []);
    this.edges.get(from).push(to);
    return this;
  }
}
const graph = new Graph().add("a", "b").add("a", "c");
console.log(["a", ...graph.edges.get("a")]);
