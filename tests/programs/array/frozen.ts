function attempt(name: string, f: () => unknown): void {
  try { const r = f(); console.log(name, "fine", r); } catch (e) { console.log(name, (e as Error).name + ": " + (e as Error).message); }
}
type Op = readonly [string, (a: number[]) => unknown];
const ops: Op[] = [["push0", (a) => a.push()], ["push", (a) => a.push(4)], ["push2", (a) => a.push(4, 5)], ["pop", (a) => a.pop()], ["shift", (a) => a.shift()],
["unshift", (a) => a.unshift(1)], ["unshift2", (a) => a.unshift(1, 2)], ["splice1", (a) => a.splice(0, 1)], ["splice0", (a) => a.splice(0, 0)], ["spliceI", (a) => a.splice(1, 0, 9)],
["spliceR", (a) => a.splice(0, 1, 9)], ["spliceE", (a) => a.splice(3, 0, 9)], ["spliceG", (a) => a.splice(0, 1, 8, 9)], ["spliceA", (a) => a.splice(0)], ["spliceM", (a) => a.splice(1, 1)], ["spliceN", (a) => a.splice(-1, 1)],
["sort", (a) => a.sort()], ["sortc", (a) => a.sort((x, y) => x - y)], ["reverse", (a) => a.reverse()], ["fill", (a) => a.fill(0)], ["fill9", (a) => a.fill(0, 9)], ["fill1", (a) => a.fill(0, 1)], ["copyWithin", (a) => a.copyWithin(0, 1)],
["len0", (a) => { a.length = 0; }], ["len9", (a) => { a.length = 9; }], ["set0", (a) => { a[0] = 1; }], ["set9", (a) => { a[9] = 1; }], ["plus", (a) => { a[0]! += 1; }], ["map", (a) => a.map((x) => x * 2)], ["slice", (a) => a.slice().concat(1)]];
for (const src of [[3, 1, 2], [], [7]]) for (const [name, op] of ops) { const a = [...src]; Object.freeze(a); attempt(name, () => op(a)); if (a.join() !== src.join()) console.log("changed", a); }
for (const [name, op] of ops) if (/push|unshift|set|pop/.test(name)) { attempt(name, () => op(Object.seal([1, 2]))); attempt(name, () => op(Object.preventExtensions([1, 2]))); }

// expect: push0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: push TypeError: Cannot add property 3, object is not extensible
// expect: push2 TypeError: Cannot add property 3, object is not extensible
// expect: pop TypeError: Cannot delete property '2' of [object Array]
// expect: shift TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: unshift TypeError: Cannot add property 3, object is not extensible
// expect: unshift2 TypeError: Cannot add property 4, object is not extensible
// expect: splice1 TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: splice0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: spliceI TypeError: Cannot add property 3, object is not extensible
// expect: spliceR TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: spliceE TypeError: Cannot add property 3, object is not extensible
// expect: spliceG TypeError: Cannot add property 3, object is not extensible
// expect: spliceA TypeError: Cannot delete property '2' of [object Array]
// expect: spliceM TypeError: Cannot assign to read only property '1' of object '[object Array]'
// expect: spliceN TypeError: Cannot delete property '2' of [object Array]
// expect: sort TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: sortc TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: reverse TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: fill TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: fill9 fine [ 3, 1, 2 ]
// expect: fill1 TypeError: Cannot assign to read only property '1' of object '[object Array]'
// expect: copyWithin TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: len0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: len9 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: set0 TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: set9 TypeError: Cannot add property 9, object is not extensible
// expect: plus TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: map fine [ 6, 2, 4 ]
// expect: slice fine [ 3, 1, 2, 1 ]
// expect: push0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: push TypeError: Cannot add property 0, object is not extensible
// expect: push2 TypeError: Cannot add property 0, object is not extensible
// expect: pop TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: shift TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: unshift TypeError: Cannot add property 0, object is not extensible
// expect: unshift2 TypeError: Cannot add property 0, object is not extensible
// expect: splice1 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: splice0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: spliceI TypeError: Cannot add property 0, object is not extensible
// expect: spliceR TypeError: Cannot add property 0, object is not extensible
// expect: spliceE TypeError: Cannot add property 0, object is not extensible
// expect: spliceG TypeError: Cannot add property 0, object is not extensible
// expect: spliceA TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: spliceM TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: spliceN TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: sort fine []
// expect: sortc fine []
// expect: reverse fine []
// expect: fill fine []
// expect: fill9 fine []
// expect: fill1 fine []
// expect: copyWithin fine []
// expect: len0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: len9 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: set0 TypeError: Cannot add property 0, object is not extensible
// expect: set9 TypeError: Cannot add property 9, object is not extensible
// expect: plus TypeError: Cannot add property 0, object is not extensible
// expect: map fine []
// expect: slice fine [ 1 ]
// expect: push0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: push TypeError: Cannot add property 1, object is not extensible
// expect: push2 TypeError: Cannot add property 1, object is not extensible
// expect: pop TypeError: Cannot delete property '0' of [object Array]
// expect: shift TypeError: Cannot delete property '0' of [object Array]
// expect: unshift TypeError: Cannot add property 1, object is not extensible
// expect: unshift2 TypeError: Cannot add property 2, object is not extensible
// expect: splice1 TypeError: Cannot delete property '0' of [object Array]
// expect: splice0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: spliceI TypeError: Cannot add property 1, object is not extensible
// expect: spliceR TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: spliceE TypeError: Cannot add property 1, object is not extensible
// expect: spliceG TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: spliceA TypeError: Cannot delete property '0' of [object Array]
// expect: spliceM TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: spliceN TypeError: Cannot delete property '0' of [object Array]
// expect: sort fine [ 7 ]
// expect: sortc fine [ 7 ]
// expect: reverse fine [ 7 ]
// expect: fill TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: fill9 fine [ 7 ]
// expect: fill1 fine [ 7 ]
// expect: copyWithin fine [ 7 ]
// expect: len0 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: len9 TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: set0 TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: set9 TypeError: Cannot add property 9, object is not extensible
// expect: plus TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: map fine [ 14 ]
// expect: slice fine [ 7, 1 ]
// expect: push0 fine 2
// expect: push0 fine 2
// expect: push TypeError: Cannot add property 2, object is not extensible
// expect: push TypeError: Cannot add property 2, object is not extensible
// expect: push2 TypeError: Cannot add property 2, object is not extensible
// expect: push2 TypeError: Cannot add property 2, object is not extensible
// expect: pop TypeError: Cannot delete property '1' of [object Array]
// expect: pop fine 2
// expect: unshift TypeError: Cannot add property 2, object is not extensible
// expect: unshift TypeError: Cannot add property 2, object is not extensible
// expect: unshift2 TypeError: Cannot add property 3, object is not extensible
// expect: unshift2 TypeError: Cannot add property 3, object is not extensible
// expect: set0 fine undefined
// expect: set0 fine undefined
// expect: set9 TypeError: Cannot add property 9, object is not extensible
// expect: set9 TypeError: Cannot add property 9, object is not extensible
