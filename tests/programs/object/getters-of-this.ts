const list = {
  items: [1, 2],
  get size() {
    return this.items.length;
  },
  get copy() {
    return { items: this.items, size: this.size };
  },
  set first(n: number) {
    this.items[0] = n;
  },
};
list.first = 5;
console.log(list.size, list.copy); // expect: 2 { items: [ 5, 2 ], size: 2 }
