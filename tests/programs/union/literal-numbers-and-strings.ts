type Level = 0 | 1 | 2;
type Name = "low" | "mid" | "high";
const names: Record<Level, Name> = { 0: "low", 1: "mid", 2: "high" };
function next(level: Level): Level {
  return level === 2 ? 0 : level === 1 ? 2 : 1;
}
let level: Level = 0;
for (let i = 0; i < 4; i++) {
  console.log(names[level]);
  level = next(level);
}

// expect: low
// expect: mid
// expect: high
// expect: low
