enum Direction { North = "north", South = "south" }
for (const direction of Object.values(Direction)) { const [first] = direction; console.log(direction[0] === first, direction[1], [...direction].length); }
// expect: true o 5
// expect: true o 5
