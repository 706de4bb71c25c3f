// A view keeps the bytes alive that it looks at.
function view(i: number): Float64Array {
  const whole = new Float64Array(3000);
  whole[2001] = i;
  return whole.subarray(2000, 2010);
}
const views: Float64Array[] = [];
for (let i = 0; i < 300; i++) views[i % 5] = view(i);
console.log(views.map((each) => each[1]).join(" ")); // expect: 295 296 297 298 299
