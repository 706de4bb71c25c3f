const counts = new Map<string, number>();
for (const word of "the cat and the dog and the bird".split(" ")) {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
const top = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
console.log(top);
// expect: [
// expect:   [ 'the', 3 ],
// expect:   [ 'and', 2 ],
// expect:   [ 'bird', 1 ],
// expect:   [ 'cat', 1 ],
// expect:   [ 'dog', 1 ]
// expect: ]
