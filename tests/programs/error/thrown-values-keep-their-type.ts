const thrown: unknown[] = [1, "two", null, undefined, { three: 3 }, [4], true];
for (const value of thrown) {
  try {
    throw value;
  } catch (caught) {
    console.log(typeof caught, caught === value);
  }
}

// expect: number true
// expect: string true
// expect: object true
// expect: undefined true
// expect: object true
// expect: object true
// expect: boolean true
