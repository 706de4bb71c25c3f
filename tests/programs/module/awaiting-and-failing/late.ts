export {};
console.log("late sync");
