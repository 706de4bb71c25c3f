interface Item {
  name: string;
  next: Item | null;
  run?: () => void;
}
const item: Item = { name: "a", next: null };
const attempts: (() => unknown)[] = [
  () => item.next!.name,
  () => item.next!.next!.name,
];
for (const attempt of attempts) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(String(error));
  }
}

// expect: TypeError: Cannot read properties of null (reading 'name')
// expect: TypeError: Cannot read properties of null (reading 'next')
