enum Op { Push, Add, Sub }
function parse(name: string): Op {
  const op = Op[name as keyof typeof Op];
  return op;
}
console.log(parse("Add"), Op[parse("Sub")]); // expect: 1 Sub
