export const name = "suffixes";
