const nothing: any = undefined;
const key: string = "zz";
const message = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    console.log((error as Error).message);
  }
};
message(() => console.log(nothing[0])); // expect: Cannot read properties of undefined (reading '0')
message(() => console.log(nothing[key])); // expect: Cannot read properties of undefined (reading 'zz')
message(() => { nothing[key] = 1; }); // expect: Cannot set properties of undefined (setting 'zz')
