// Packages ask whether an object of the language is there before they ask it anything.
const home =
  typeof process === "object" && process ? process.env["NOT_SET_ANYWHERE"] || "unset" : "none";
console.log(home, !process, process && process.argv.length > 1, JSON ? "json" : "");
if (process && Math) console.log("both");
console.log((process && process.env["NOT_SET_ANYWHERE"]) ?? "missing");
// expect: unset false true json
// expect: both
// expect: missing
