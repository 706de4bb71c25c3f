// Taking undefined apart throws the TypeError that names what it is.
interface Settings {
  theme: { dark: boolean };
}
const broken = JSON.parse("{}") as Partial<Settings>;
try {
  const { dark } = broken.theme!;
  console.log(dark);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot destructure property 'dark' of 'broken.theme' as it is undefined.
}
