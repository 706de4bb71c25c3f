// One value becomes several properties of a function.
function settings(): number {
  return 1;
}
settings.options = settings.setOptions = (factor: number): number => factor * 2;
settings.first = settings.second = "both";
console.log(settings.options(1), settings.setOptions(2), settings.options === settings.setOptions);
console.log(settings.first, settings.second, settings());
// expect: 2 4 true
// expect: both both 1
