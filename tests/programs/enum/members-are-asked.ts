// A property that can only be one member is asked all the same: by way of `any` it may be another.
enum Size {
  Small = 1,
  Large,
}
const enum Color {
  Red = "red",
  Blue = "blue",
}
type Small = { size: Size.Small; width: number };
const width = (it: Small): string => (it.size === Size.Small ? `small ${it.width}` : `other ${it.size}`);
const all: any[] = [{ size: Size.Large, height: 2 }, { size: Size.Small, width: 5 }];
console.log(all.map((each) => width(each))); // expect: [ 'other 2', 'small 5' ]

const painted = {
  get color(): Color.Red {
    console.log("asked"); // expect: asked
    return Color.Red;
  },
};
console.log(painted.color, Color["Blue"]); // expect: red blue
const nothing: { color: Color.Red } | null = JSON.parse("null");
try {
  console.log(nothing!.color);
} catch (error) {
  console.log(error instanceof TypeError); // expect: true
}
