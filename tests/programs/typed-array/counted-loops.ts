// Loops over elements at the counter and near it: inside, beyond both ends, backwards, in steps, and with writes that later rounds read.
const values = Float64Array.from({ length: 40 }, (_, i) => i);
function shifted(a: Float64Array, from: number, to: number, by: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += a[i + by];
  return sum;
}
console.log(shifted(values, 0, 30, 3), shifted(values, 3, 40, -3)); // expect: 525 666
console.log(shifted(values, 0, 38, 3), shifted(values, -3, 20, 0)); // expect: NaN NaN
console.log(shifted(values, 20, 10, 0), shifted(values, 5, 6, 0)); // expect: 0 5
function prefix(a: Float64Array): Float64Array {
  const sums = a.slice();
  for (let i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
  return sums;
}
console.log(prefix(values)[39]); // expect: 780
function beyond(a: Int32Array, count: number): string {
  for (let i = 0; i < count; i++) a[i] = i * i;
  return a.join();
}
console.log(beyond(new Int32Array(12), 20)); // expect: 0,1,4,9,16,25,36,49,64,81,100,121
function backwards(a: Uint8Array, from: number, to: number): number {
  let digits = 0;
  for (let i = from; i >= to; i--) digits = (digits * 7 + a[i]) % 1000003;
  return digits;
}
const bytes = Uint8Array.from({ length: 50 }, (_, i) => (i * 37) % 256);
console.log(backwards(bytes, 49, 0), backwards(bytes, 30, 11)); // expect: 165105 245185
console.log(backwards(bytes, 30, -1), backwards(bytes, 50, 3)); // expect: NaN NaN
function every(a: Uint8Array, step: number): number {
  let sum = 0;
  for (let i = 1; i < a.length; i += step) sum += a[i] + a[i - 1];
  return sum;
}
console.log(every(bytes, 1), every(bytes, 3), every(bytes, 4)); // expect: 11781 3941 3089
function interleaved(a: Float32Array): number[] {
  const sums = [0, 0, 0];
  for (let i = 0; i < a.length / 3; i++) {
    sums[0] += a[3 * i];
    sums[1] += a[3 * i + 1];
    sums[2] += a[3 * i + 2];
  }
  return sums;
}
console.log(interleaved(Float32Array.from({ length: 31 }, (_, i) => i / 4))); // expect: [ 41.25, NaN, NaN ]
console.log(interleaved(Float32Array.from({ length: 30 }, (_, i) => i / 4))); // expect: [ 33.75, 36.25, 38.75 ]
// Two views of one buffer: what one writes the other reads.
const whole = Float64Array.from({ length: 24 }, () => 1);
function add(target: Float64Array, source: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] += source[i];
}
add(whole.subarray(1), whole);
console.log(whole[23], whole[12]); // expect: 24 13
add(whole, whole.subarray(1));
console.log(whole[0], whole[22], whole[23]); // expect: 3 47 NaN
const small = Float64Array.from({ length: 24 }, () => 1);
add(small.subarray(2, 20), small.subarray(1, 19));
console.log(small[19], small[20]); // expect: 19 1
