// Objects that are made as some properties of a type and others that may be there, and used as the whole later.
interface Meeting {
  id: number;
  title: string;
  attendees: string[];
  done: boolean;
}
type Draft = Partial<Meeting> & { attendees: string[] };
function make(): Meeting {
  const draft: Draft = { attendees: [] };
  draft.id = 1;
  draft.title = "first";
  draft.done = true;
  draft.attendees.push("ann");
  return draft as Meeting;
}
const meeting = make();
console.log(meeting, meeting.id + 1, meeting.title.length, JSON.stringify(meeting));
const all: Meeting[] = [meeting, { id: 2, title: "second", attendees: [], done: false }];
console.log(
  all.map((each) => each.title),
  Object.keys(meeting),
);
class Builder {
  private draft: Draft = { attendees: [] };
  id(id: number): this {
    this.draft.id = id;
    return this;
  }
  title(title: string): this {
    this.draft.title = title;
    return this;
  }
  build(): Meeting {
    return { done: false, ...this.draft } as Meeting;
  }
  asItIs(): Meeting {
    return this.draft as Meeting;
  }
}
const builder = new Builder().id(5).title("built");
console.log(builder.build(), builder.asItIs());
type Pending = Partial<Meeting> & Pick<Meeting, "title">;
function finish(pending: Pending): Meeting {
  pending.id ??= 7;
  pending.attendees ??= [];
  pending.done ??= false;
  return pending as Meeting;
}
console.log(finish({ title: "pending" }));
const sums = {} as Partial<Record<"a" | "b", number>> & { total: number };
sums.total = 1;
sums.a = 2;
sums.b = 3;
const full = sums as Record<"a" | "b" | "total", number>;
console.log(full.a + full.b + full.total, Object.keys(full));
// expect: { attendees: [ 'ann' ], id: 1, title: 'first', done: true } 2 5 {"attendees":["ann"],"id":1,"title":"first","done":true}
// expect: [ 'first', 'second' ] [ 'attendees', 'id', 'title', 'done' ]
// expect: { done: false, attendees: [], id: 5, title: 'built' } { attendees: [], id: 5, title: 'built' }
// expect: { title: 'pending', id: 7, attendees: [], done: false }
// expect: 6 [ 'total', 'a', 'b' ]
