// One message: nothing is said of parameters whose function goes to what is a mistake itself.
document.addEventListener("click", (event) => console.log(event.target));
const options = { capture: true };
document.fonts.load([{ when: (font) => font.isLoaded }], options);
