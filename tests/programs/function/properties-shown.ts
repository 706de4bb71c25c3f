// Properties of functions are shown behind their names.
function area(side: number) {
  return side * side;
}
area.unit = "m";
area.calls = 2;
console.log(area); // expect: [Function: area] { unit: 'm', calls: 2 }
console.log([area], { area }); // expect: [ [Function: area] { unit: 'm', calls: 2 } ] { area: [Function: area] { unit: 'm', calls: 2 } }
console.log(area(3), area.unit); // expect: 9 m
const other = () => 1;
console.log(other); // expect: [Function: other]
