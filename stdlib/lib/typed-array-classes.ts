/**
 * The typed arrays as classes that are values: what stands for `Uint8Array` in `const list = [Uint8Array, Float64Array]`. Their instances are
 * those of `$instance`; the compiler makes and tests them, and has `from` and `of`.
 */

export class Int8ArrayClass {
  declare static readonly $instance: Int8Array;
  static get BYTES_PER_ELEMENT(): number {
    return 1;
  }
}

export class Uint8ArrayClass {
  declare static readonly $instance: Uint8Array;
  static get BYTES_PER_ELEMENT(): number {
    return 1;
  }
}

export class Uint8ClampedArrayClass {
  declare static readonly $instance: Uint8ClampedArray;
  static get BYTES_PER_ELEMENT(): number {
    return 1;
  }
}

export class Int16ArrayClass {
  declare static readonly $instance: Int16Array;
  static get BYTES_PER_ELEMENT(): number {
    return 2;
  }
}

export class Uint16ArrayClass {
  declare static readonly $instance: Uint16Array;
  static get BYTES_PER_ELEMENT(): number {
    return 2;
  }
}

export class Int32ArrayClass {
  declare static readonly $instance: Int32Array;
  static get BYTES_PER_ELEMENT(): number {
    return 4;
  }
}

export class Uint32ArrayClass {
  declare static readonly $instance: Uint32Array;
  static get BYTES_PER_ELEMENT(): number {
    return 4;
  }
}

export class Float32ArrayClass {
  declare static readonly $instance: Float32Array;
  static get BYTES_PER_ELEMENT(): number {
    return 4;
  }
}

export class Float64ArrayClass {
  declare static readonly $instance: Float64Array;
  static get BYTES_PER_ELEMENT(): number {
    return 8;
  }
}

export class BigInt64ArrayClass {
  declare static readonly $instance: BigInt64Array;
  static get BYTES_PER_ELEMENT(): number {
    return 8;
  }
}

export class BigUint64ArrayClass {
  declare static readonly $instance: BigUint64Array;
  static get BYTES_PER_ELEMENT(): number {
    return 8;
  }
}
