// Complex numbers, an in-place FFT, convolution, and a spectrum of a few tones.
class Complex {
  constructor(
    readonly re: number,
    readonly im: number = 0,
  ) {}
  static readonly ZERO = new Complex(0);
  static polar(r: number, angle: number): Complex {
    return new Complex(r * Math.cos(angle), r * Math.sin(angle));
  }
  plus(o: Complex): Complex {
    return new Complex(this.re + o.re, this.im + o.im);
  }
  minus(o: Complex): Complex {
    return new Complex(this.re - o.re, this.im - o.im);
  }
  times(o: Complex | number): Complex {
    if (typeof o === "number") return new Complex(this.re * o, this.im * o);
    return new Complex(this.re * o.re - this.im * o.im, this.re * o.im + this.im * o.re);
  }
  get abs(): number {
    return Math.hypot(this.re, this.im);
  }
  get conjugate(): Complex {
    return new Complex(this.re, -this.im);
  }
  toString(): string {
    const round = (x: number) => +x.toFixed(6) + 0;
    const im = round(this.im);
    return im === 0
      ? `${round(this.re)}`
      : `${round(this.re)}${im < 0 ? "-" : "+"}${Math.abs(im)}i`;
  }
}

function fft(input: readonly Complex[], inverse = false): Complex[] {
  const n = input.length;
  if ((n & (n - 1)) !== 0) throw new RangeError(`${n} is not a power of two`);
  const out = input.slice();
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [out[i], out[j]] = [out[j], out[i]];
  }
  for (let size = 2; size <= n; size *= 2) {
    const root = Complex.polar(1, ((inverse ? 2 : -2) * Math.PI) / size);
    for (let start = 0; start < n; start += size) {
      let w = new Complex(1);
      for (let k = 0; k < size / 2; k++) {
        const a = out[start + k];
        const b = out[start + k + size / 2].times(w);
        out[start + k] = a.plus(b);
        out[start + k + size / 2] = a.minus(b);
        w = w.times(root);
      }
    }
  }
  return inverse ? out.map((z) => z.times(1 / n)) : out;
}

function convolve(a: number[], b: number[]): number[] {
  let size = 1;
  while (size < a.length + b.length - 1) size <<= 1;
  const pad = (xs: number[]) => Array.from({ length: size }, (_, i) => new Complex(xs[i] ?? 0));
  const [fa, fb] = [a, b].map((xs) => fft(pad(xs)));
  return fft(
    fa.map((z, i) => z.times(fb[i])),
    true,
  )
    .slice(0, a.length + b.length - 1)
    .map((z) => Math.round(z.re));
}

console.log(fft([1, 2, 3, 4].map((x) => new Complex(x))).join(", "));
console.log(fft(fft([3, 1, 4, 1, 5, 9, 2, 6].map((x) => new Complex(x))), true).map(String));
console.log(
  convolve([1, 2, 3], [4, 5, 6]),
  convolve([9, 9, 9], [9, 9]).reduce((s, d, i) => s + d * 10 ** i, 0),
  999 * 99,
);
const tones = [
  { hz: 5, gain: 1 },
  { hz: 20, gain: 0.5 },
  { hz: 43, gain: 0.25 },
];
const samples = Array.from(
  { length: 128 },
  (_, t) =>
    new Complex(
      tones.reduce((s, { hz, gain }) => s + gain * Math.sin((2 * Math.PI * hz * t) / 128), 0),
    ),
);
const spectrum = fft(samples)
  .slice(0, 64)
  .map((z) => z.abs / 64);
spectrum.forEach((level, hz) => {
  if (level > 0.1)
    console.log(
      `${String(hz).padStart(3)} Hz ${"#".repeat(Math.round(level * 20))} ${level.toFixed(3)}`,
    );
});
const energy = samples.reduce((s, z) => s + z.abs ** 2, 0),
  spectral = fft(samples).reduce((s, z) => s + z.abs ** 2, 0) / 128;
console.log(
  Math.abs(energy - spectral) < 1e-9,
  Complex.ZERO,
  new Complex(1, -2).conjugate.toString(),
);
try {
  fft([Complex.ZERO, Complex.ZERO, Complex.ZERO]);
} catch (e) {
  console.log(`${e}`);
}
class Fir {
  #taps: Float64Array;
  #history: Float64Array;
  #at = 0;
  constructor(taps: readonly number[]) {
    this.#taps = Float64Array.from(taps);
    this.#history = new Float64Array(taps.length);
  }
  push(x: number): number {
    this.#history[this.#at] = x;
    let y = 0;
    for (let i = 0, j = this.#at; i < this.#taps.length; i++) {
      y += this.#taps[i] * this.#history[j];
      j = j === 0 ? this.#history.length - 1 : j - 1;
    }
    this.#at = (this.#at + 1) % this.#history.length;
    return y;
  }
}
const smooth = new Fir([0.25, 0.25, 0.25, 0.25]);
console.log([4, 8, 0, 4, 4, 4].map((x) => smooth.push(x)));

// expect: 10, -2+2i, -2, -2-2i
// expect: [
// expect:   '3', '1', '4',
// expect:   '1', '5', '9',
// expect:   '2', '6'
// expect: ]
// expect: [ 4, 13, 28, 27, 18 ] 98901 98901
// expect:   5 Hz #################### 1.000
// expect:  20 Hz ########## 0.500
// expect:  43 Hz ##### 0.250
// expect: true Complex { re: 0, im: 0 } 1+2i
// expect: RangeError: 3 is not a power of two
// expect: [ 1, 3, 3, 4, 4, 3 ]
