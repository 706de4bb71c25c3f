interface Tree { value: number; left?: Tree; name?: string }
const t: Tree = { value: 1, left: { value: 2, name: "l" } };
console.log(t.left?.value, t.left?.left?.value, t.left?.name?.length, t.name?.length ?? -1); // expect: 2 undefined 1 -1
const none: Tree | undefined = undefined as Tree | undefined;
console.log(none?.value, none?.left!.value); // expect: undefined undefined
