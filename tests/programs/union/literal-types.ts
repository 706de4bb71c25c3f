type Dir = "up" | "down";
function flip(d: Dir): Dir { return d === "up" ? "down" : "up"; }
console.log(flip("up"), flip(flip("up"))); // expect: down up
