// Objects that begin as a part of what their type is later asserted to be, beside whole ones.
interface Item {
  title: string;
  start: Date;
  tags?: string[];
}

const log: Item[] = [{ title: "whole", start: new Date(0) }];
const current: Partial<Item> = { tags: [] };
current.title = "late";
console.log(Object.keys(current), "start" in current); // expect: [ 'tags', 'title' ] false
current.start = new Date(86400000);
log.push(current as Item);
console.log(log);
// expect: [
// expect:   { title: 'whole', start: 1970-01-01T00:00:00.000Z },
// expect:   { tags: [], title: 'late', start: 1970-01-02T00:00:00.000Z }
// expect: ]

function changed(item: Item, change: Partial<Item>): Item {
  return { ...item, ...change };
}
console.log(Object.keys(changed(log[1], {})), changed(log[0], { title: "other" }).title); // expect: [ 'tags', 'title', 'start' ] other

const part: Partial<Item> = { ...current };
delete part.title;
console.log(JSON.stringify(part), "title" in part); // expect: {"tags":[],"start":"1970-01-02T00:00:00.000Z"} false
const { start, ...others } = part;
console.log(start?.getTime(), others); // expect: 86400000 { tags: [] }

interface Place {
  name: string;
  at: { x: number };
}
const places: Place[] = [{ name: "whole", at: { x: 1 } }];
const read: Partial<Place> = JSON.parse('{"at":{"x":2}}');
read.name = "read";
places.push(read as Place);
console.log(places); // expect: [ { name: 'whole', at: { x: 1 } }, { at: { x: 2 }, name: 'read' } ]
