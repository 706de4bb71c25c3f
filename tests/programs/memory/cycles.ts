// Cycles go when nothing outside them leads in.
class Ring {
  next: Ring;
  readonly value: number;
  constructor(value: number) {
    this.value = value;
    this.next = this;
  }
}
function ring(size: number): Ring {
  const first = new Ring(0);
  let last = first;
  for (let i = 1; i < size; i++) {
    const added = new Ring(i);
    last.next = added;
    last = added;
  }
  last.next = first;
  return first;
}
const kept = ring(7);
let total = 0;
for (let i = 0; i < 300; i++) total += ring(20).next.value;
console.log(total); // expect: 300
let at = kept;
for (let i = 0; i < 700; i++) at = at.next;
console.log(at === kept, at.next.value); // expect: true 1
