x = {
  a, "b": 1, 2: c, [d]: e, ...f,
  get g() { return 1; }, set g(v) {},
  async *h() {}, get: 1, async() {},
};
