interface User {
  id: number;
  name: string;
  mail?: string;
}
type Getters<T> = { [K in keyof T & string as `get${Capitalize<K>}`]: () => T[K] };
type Element<T> = T extends (infer U)[] ? U : never;
const draft: Partial<User> = { name: "Ada" };
const short: Pick<User, "id"> & Omit<User, "id" | "mail"> = { id: 1, name: "Ada" };
const getters: Getters<typeof short> = { getId: () => 1, getName: () => "Ada" };
const whole: Required<User> = { ...short, mail: "a@b" };
const one: Element<User[]> = whole;
const made: ReturnType<typeof getters.getName> = getters.getName();
console.log(draft, getters.getId(), made, one.mail); // expect: { name: 'Ada' } 1 Ada a@b
