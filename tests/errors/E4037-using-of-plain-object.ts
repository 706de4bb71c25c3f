function main(): void {
  using point = { x: 1 };
  console.log(point.x);
}
main();
