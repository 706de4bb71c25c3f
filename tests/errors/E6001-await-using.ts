async function main(): Promise<void> {
  await using file = null;
}
main();
