console.log("a runs");
export const a: number = [1].length;
