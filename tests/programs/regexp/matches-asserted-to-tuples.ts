const flag = "--no-color=auto".match(/^--(no-)?([a-z]+)(?:=(.*))?$/);
if (flag) {
  const [, no, name, value] = flag as [string, string | undefined, string, string | undefined];
  console.log(no, name, value?.length); // expect: no- color 4
}
const other = "--size".match(/^--(no-)?([a-z]+)(?:=(.*))?$/);
if (other) {
  const [, no, name, value] = other as [string, string | undefined, string, string | undefined];
  console.log(no, name, value?.length); // expect: undefined size undefined
}
