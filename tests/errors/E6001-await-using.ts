async function main(kind: number): Promise<void> {
  switch (kind) {
    case 1:
      await using file = null;
  }
}
main(1);
