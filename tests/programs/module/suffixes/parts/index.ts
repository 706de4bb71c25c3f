export const parts: readonly string[] = ["a", "b"];
