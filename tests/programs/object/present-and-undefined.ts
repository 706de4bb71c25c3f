// An optional property which is set to undefined is there; a deleted one is not.
interface Options {
  a: number;
  z?: number | undefined;
}
const options: Options = { a: 1 };
console.log("z" in options, options); // expect: false { a: 1 }
options.z = undefined;
console.log("z" in options, options, JSON.stringify(options)); // expect: true { a: 1, z: undefined } {"a":1}
delete options.z;
console.log("z" in options, Object.keys(options)); // expect: false [ 'a' ]
const made = (z?: number): Options => ({ z, a: 1 });
console.log(made(), Object.hasOwn(made(), "z"), { ...made(2), ...made() }); // expect: { z: undefined, a: 1 } true { z: undefined, a: 1 }
const { a, ...rest } = made();
console.log(a, rest); // expect: 1 { z: undefined }
