/** `Math` as a value: `Math[name](x)`, `const m = Math`. What is named directly needs none of this. */
import { Prototype } from "./prototype.ts";

export class MathObject extends Prototype {
  constructor() {
    super();
    this.$names = "=Math";
  }

  get E(): number {
    return Math.E;
  }

  get LN10(): number {
    return Math.LN10;
  }

  get LN2(): number {
    return Math.LN2;
  }

  get LOG10E(): number {
    return Math.LOG10E;
  }

  get LOG2E(): number {
    return Math.LOG2E;
  }

  get PI(): number {
    return Math.PI;
  }

  get SQRT1_2(): number {
    return Math.SQRT1_2;
  }

  get SQRT2(): number {
    return Math.SQRT2;
  }

  abs(x: number): number {
    return Math.abs(x);
  }

  acos(x: number): number {
    return Math.acos(x);
  }

  acosh(x: number): number {
    return Math.acosh(x);
  }

  asin(x: number): number {
    return Math.asin(x);
  }

  asinh(x: number): number {
    return Math.asinh(x);
  }

  atan(x: number): number {
    return Math.atan(x);
  }

  atan2(y: number, x: number): number {
    return Math.atan2(y, x);
  }

  atanh(x: number): number {
    return Math.atanh(x);
  }

  cbrt(x: number): number {
    return Math.cbrt(x);
  }

  ceil(x: number): number {
    return Math.ceil(x);
  }

  clz32(x: number): number {
    return Math.clz32(x);
  }

  cos(x: number): number {
    return Math.cos(x);
  }

  cosh(x: number): number {
    return Math.cosh(x);
  }

  exp(x: number): number {
    return Math.exp(x);
  }

  expm1(x: number): number {
    return Math.expm1(x);
  }

  floor(x: number): number {
    return Math.floor(x);
  }

  fround(x: number): number {
    return Math.fround(x);
  }

  hypot(...values: number[]): number {
    return Math.hypot(...values);
  }

  imul(a: number, b: number): number {
    return Math.imul(a, b);
  }

  log(x: number): number {
    return Math.log(x);
  }

  log10(x: number): number {
    return Math.log10(x);
  }

  log1p(x: number): number {
    return Math.log1p(x);
  }

  log2(x: number): number {
    return Math.log2(x);
  }

  max(...values: number[]): number {
    return Math.max(...values);
  }

  min(...values: number[]): number {
    return Math.min(...values);
  }

  pow(base: number, exponent: number): number {
    return Math.pow(base, exponent);
  }

  random(): number {
    return Math.random();
  }

  round(x: number): number {
    return Math.round(x);
  }

  sign(x: number): number {
    return Math.sign(x);
  }

  sin(x: number): number {
    return Math.sin(x);
  }

  sinh(x: number): number {
    return Math.sinh(x);
  }

  sqrt(x: number): number {
    return Math.sqrt(x);
  }

  tan(x: number): number {
    return Math.tan(x);
  }

  tanh(x: number): number {
    return Math.tanh(x);
  }

  trunc(x: number): number {
    return Math.trunc(x);
  }
}

const math: MathObject = new MathObject();

export function mathObject(): MathObject {
  return math;
}
