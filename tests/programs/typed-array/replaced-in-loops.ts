// Arrays in variables that are set again while loops read them: swapped, copied, missing at first, of another length.
function generations(rounds: number): string {
  let front = new Uint8Array([1, 0, 0, 2]);
  let back = new Uint8Array(6);
  const lengths: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < front.length; i++) back[i] = front[i] + front[(i + 1) % front.length];
    const old = front;
    front = back;
    back = old;
    lengths.push(front.length);
  }
  return `${lengths} ${front}`;
}
console.log(generations(3)); // expect: 6,4,6 3,7,8,4,0,0
function longest(parts: Float64Array[]): number {
  let best: Float64Array | undefined;
  let sum = 0;
  for (const part of parts) {
    for (let i = 0; i < 3; i++) sum += best?.[i] ?? 100;
    if (best === undefined || part.length > best.length) best = part;
    const view = best.subarray(1);
    for (let i = 0; i < view.length; i++) sum += view[i];
  }
  return sum;
}
console.log(longest([new Float64Array([1, 2]), new Float64Array([1, 2, 3]), new Float64Array(1)])); // expect: 421
function sums(first: Int32Array, second: Int32Array): number[] {
  const found: number[] = [];
  let current = first;
  for (let i = 0; i < 4; i++) {
    let sum = 0;
    for (let j = 0; j < 3; j++) {
      const each = current;
      each[j] += i;
      sum += each[j] ?? 0;
      if (j === 1) current = current === first ? second : first;
    }
    found.push(sum);
  }
  return found;
}
console.log(sums(new Int32Array([1, 2, 3]), new Int32Array(2))); // expect: [ 3, 6, 7, 15 ]
