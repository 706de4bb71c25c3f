const result = ((x: number) => {
  let y = x;
  const bump = () => {
    y += 1;
    return y;
  };
  bump();
  return bump() + y;
})(5);
console.log(result); // expect: 14
