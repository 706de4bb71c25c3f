async function load(): number {
  return 1;
}
function* names(): string {
  yield "a";
}
console.log(load(), names());
