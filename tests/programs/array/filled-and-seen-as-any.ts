function label(items: any[]): void {
  for (let i = 0; i < items.length; i++) items[i] = `no ${i}`;
}
const counts = new Array(2).fill(0);
label(counts);
console.log(counts, counts[0] + 1);
const holder: any = { counts: new Array(2).fill(1) };
holder.counts[0] = "q";
holder.counts.push("r");
console.log(holder, holder.counts[0].length);
// expect: [ 'no 0', 'no 1' ] no 01
// expect: { counts: [ 'q', 1, 'r' ] } 1
