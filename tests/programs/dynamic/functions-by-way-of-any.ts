// A function that comes by way of `any` into a union is called by the union's signature.
type Props = { [name: string]: string | number | ((event: string) => void) | undefined };
interface Element {
  tag: string;
  props: Props;
}
type Component<P> = (props: P & { children: number[] }) => Element;
function make(tag: string, props: (Props & { key?: number }) | null): Element;
function make<P extends object>(tag: Component<P>, props: P): Element;
function make(tag: string | Component<any>, props?: any): Element {
  if (typeof tag === "function") return tag({ ...props, children: [] });
  const { key, ...rest } = props ?? {};
  return { tag, props: rest };
}
const clicks: string[] = [];
const element = make("li", { key: 1, title: "x", onClick: (event) => clicks.push(event) });
const handlers = new Map<string, (event: string) => void>();
for (const name in element.props) {
  const value = element.props[name];
  console.log(name, typeof value);
  if (typeof value === "function") handlers.set(name, value);
}
// expect: title string
// expect: onClick function
handlers.get("onClick")?.("tap");
console.log(clicks); // expect: [ 'tap' ]
const anything: any = (event: string) => clicks.push(event);
const listener: string | ((event: string) => void) = anything;
if (typeof listener === "function") listener("again");
console.log(clicks); // expect: [ 'tap', 'again' ]
