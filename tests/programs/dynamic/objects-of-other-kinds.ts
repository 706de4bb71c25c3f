// What comes by way of `any` may be of a kind that the type does not name: no case fits, and the object stays what it is.
type Event = { kind: "add"; amount: number } | { kind: "name"; text?: string };

const describe = (event: Event): string => {
  const { kind, ...rest } = event;
  const copy = JSON.stringify({ ...event });
  return [kind, JSON.stringify(rest), copy, Object.keys(event).length, "amount" in event].join(" ");
};
const send = (event: any): string => describe(event);
console.log(send({ kind: "other", deep: { of: [1] } })); // expect: other {"deep":{"of":[1]}} {"kind":"other","deep":{"of":[1]}} 2 false
console.log(send({ kind: "name", amount: 3 })); // expect: name {"amount":3} {"kind":"name","amount":3} 2 true

type Add = { type: "add"; amount: number };
const total = (state: number, action: Add): number => (action.type === "add" ? state + action.amount : state);
const actions: any[] = [{ type: "add", amount: 2 }, { type: "set", amount: "text" }, { type: "@@init" }];
console.log(actions.reduce((state, action) => total(state, action), 1)); // expect: 3

type Shape = { type: "circle"; radius: number } | { type: "square"; side: number };
const check = (shape: Shape): void => {
  switch (shape.type) {
    case "circle":
      return console.log("circle", shape.radius);
    case "square":
      return console.log("square", shape.side);
    default: {
      const rest: never = shape;
      console.log("neither", rest);
    }
  }
};
const give = (shape: any): void => check(shape);
give({ type: "circle", radius: 1 }); // expect: circle 1
give({ type: "line", from: [0, 0] }); // expect: neither { type: 'line', from: [ 0, 0 ] }

class Line {
  readonly type = "line";
}
give(new Line()); // expect: neither Line { type: 'line' }
