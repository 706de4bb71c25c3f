function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  const out = {} as Pick<T, K>;
  for (const key of keys) out[key] = from[key];
  return out;
}
function omit<T extends object, K extends keyof T>(from: T, ...keys: K[]): Omit<T, K> {
  const out = { ...from } as any;
  for (const key of keys) delete out[key];
  return out;
}
const user = { id: 3, name: "cy", active: true };
console.log(pick(user, "name", "id"), omit(user, "name")); // expect: { name: 'cy', id: 3 } { id: 3, active: true }
const part = pick(user, "id");
part.id += 1;
console.log(part.id + 1, Object.keys(part), user.id); // expect: 5 [ 'id' ] 3
