// A member of what is asserted to be an error, or an object of some type, is read of whatever it is.
// expect: plain undefined undefined
// expect: plain plain 5
// expect: undefined undefined E1
// expect: none undefined undefined
// expect: undefined undefined undefined
// expect: none undefined undefined
// expect: undefined undefined undefined
// expect: none undefined undefined
// expect: wrong TypeError undefined
// expect: wrong wrong 5
// expect: mine undefined F
// expect: mine mine 4
// expect: Cannot read properties of null (reading 'message')
// expect: [object Object] s ok y
// expect: 3 undefined 4
// expect: undefined
// expect: undefined
// expect: undefined undefined
// expect: undefined
function told(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.log(
      (error as Error).message,
      (error as Error).name,
      (error as NodeJS.ErrnoException).code,
    );
    const message = (error as Error).message;
    console.log(message ?? "none", `${(error as Error).message}`, message?.length);
  }
}
told(() => {
  throw { message: "plain" };
});
told(() => {
  throw { code: "E1" };
});
told(() => {
  throw "text";
});
told(() => {
  throw 5;
});
told(() => {
  throw new TypeError("wrong");
});
class Failure {
  message = "mine";
  code = "F";
}
told(() => {
  throw new Failure();
});
try {
  told(() => {
    throw null;
  });
} catch (error) {
  console.log((error as Error).message);
}
const told2 = (e: unknown): string => (e as Error).message ?? String(e);
console.log(told2({}), told2("s"), told2({ message: "ok" }), told2(new Error("y")));
const u: unknown = { code: 3 };
const t: unknown = "text";
const nn: unknown = new Date(0);
console.log(
  (u as { code: number }).code,
  (u as { message?: string }).message,
  (t as { length: number }).length,
);
interface Q {
  zip: string;
  n: number;
}
console.log((u as Q).zip);
class P {
  p = 1;
}
console.log((u as P).p);
console.log((nn as { code: string }).code, (5 as unknown as { code: string }).code);
const q: unknown = 5;
console.log((q as { code: string }).code);
