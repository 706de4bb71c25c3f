/** A getter that only throws has no value to return. */
const thrower = {
  name: "open",
  get x() {
    throw new RangeError("g");
  },
};

class Sealed {
  get secret() {
    throw new TypeError("sealed");
  }

  static get shared() {
    throw new TypeError("shared");
  }
}

function attempt(run: () => unknown): void {
  try {
    console.log(run());
  } catch (error) {
    console.log(String(error));
  }
}

attempt(() => thrower.x);
attempt(() => new Sealed().secret);
attempt(() => Sealed.shared);
attempt(() => {
  const { x } = thrower;
  return x;
});
attempt(() => ({ ...thrower }));
attempt(() => JSON.stringify(thrower));
attempt(() => Object.keys(thrower).join());
console.log(thrower, "x" in thrower);

// expect: RangeError: g
// expect: TypeError: sealed
// expect: TypeError: shared
// expect: RangeError: g
// expect: RangeError: g
// expect: RangeError: g
// expect: name,x
// expect: { name: 'open', x: [Getter] } true
