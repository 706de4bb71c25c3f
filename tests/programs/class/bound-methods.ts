class Button {
  clicks = 0;
  constructor(readonly label: string) {
    this.click = this.click.bind(this);
  }
  click(): number {
    this.clicks += 1;
    return this.clicks;
  }
}
class Loud extends Button {
  override click(): number {
    return super.click() + 100;
  }
}
const button = new Button("ok");
const { click } = button;
console.log(click(), click(), button.clicks, click === button.click); // expect: 1 2 2 true
const loud = new Loud("no").click;
console.log(loud()); // expect: 101
console.log(button); // expect: Button { label: 'ok', clicks: 2, click: [Function: bound click] }
