const x: number = 15;
switch (true) {
  case x < 10:
    console.log("small");
    break;
  case x < 20:
    console.log("medium");
    break;
  default:
    console.log("large");
}
switch (typeof x) {
  case "number":
    console.log("number");
}

// expect: medium
// expect: number
