const o = {
  n: 1,
  get() {
    return this.n;
  },
  set(n: number) {
    this.n = n;
  },
  later() {
    return [1].map((each) => each + this.n);
  },
  free() {
    return "free";
  },
};
const attempt = (f: () => unknown): void => {
  try {
    console.log(f());
  } catch (error) {
    console.log(String(error));
  }
};
const { get, set, later, free } = o;
attempt(() => get()); // expect: TypeError: Cannot read properties of undefined (reading 'n')
attempt(() => set(2)); // expect: TypeError: Cannot set properties of undefined (setting 'n')
attempt(() => later()); // expect: TypeError: Cannot read properties of undefined (reading 'n')
attempt(free); // expect: free
attempt(o.get); // expect: TypeError: Cannot read properties of undefined (reading 'n')
const any: any = o.get;
attempt(() => any()); // expect: TypeError: Cannot read properties of undefined (reading 'n')
const self = {
  n: 1,
  read() {
    const it = this;
    return it.n;
  },
};
const read = self.read;
attempt(() => read()); // expect: TypeError: Cannot read properties of undefined (reading 'n')
