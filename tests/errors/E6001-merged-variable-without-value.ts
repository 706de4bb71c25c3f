function next(): number {
  return 1;
}
namespace next {
  export let last: number;
}
console.log(next);
