class Stack<T> extends Array<T> { peek(): T | undefined { return this[this.length - 1]; } }
const st = new Stack<number>(); st.push(1, 2);
const arr: number[] = st; arr.push(3);
console.log(st.constructor === Stack, arr.length, st);
const m = st.map((x) => x * 2); console.log(m instanceof Stack, m, st.peek());
const f = arr.filter((x) => x > 1); console.log(f instanceof Stack, f);
// expect: true 3 Stack(3) [ 1, 2, 3 ]
// expect: true Stack(3) [ 2, 4, 6 ] 3
// expect: true Stack(2) [ 2, 3 ]
