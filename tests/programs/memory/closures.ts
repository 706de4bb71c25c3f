// What closures capture lives as long as they do, and changes stay seen.
const makers: (() => number)[] = [];
for (let i = 0; i < 200; i++) {
  const state = { count: i };
  const add = () => {
    state.count += 1;
    return state.count;
  };
  makers[i % 10] = add;
  add();
}
console.log(makers.map((make) => make()).join(" ")); // expect: 192 193 194 195 196 197 198 199 200 201
