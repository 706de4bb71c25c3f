// Text gives no instance of a class, whose methods it would lack.
class Account {
  constructor(public id: number) {}
  label(): string {
    return `#${this.id}`;
  }
}
const read = (text: string): Account => JSON.parse(text) as Account;
console.log(read('{"id":1}').label());
