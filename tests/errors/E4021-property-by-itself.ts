interface Schema {
  type?: "text" | "number" | Schema["type"][];
}
const schema: Schema = { type: "text" };
console.log(schema.type);
