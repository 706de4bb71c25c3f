enum Level {
  Low,
  Mid = "m",
  High = 4,
}
console.log(Level, JSON.stringify(Level));
for (const key in Level) console.log(key);
enum State {
  On = "on",
  Off = "off",
}
const states = State;
console.log(states.On, "On" in State, "on" in State, Object.keys(states), states === State);
function valuesOf<T extends object>(object: T): string[] {
  return Object.values(object).map(String);
}
console.log(valuesOf(State), valuesOf({ Level, State }).length);
// expect: { '0': 'Low', '4': 'High', Low: 0, Mid: 'm', High: 4 } {"0":"Low","4":"High","Low":0,"Mid":"m","High":4}
// expect: 0
// expect: 4
// expect: Low
// expect: Mid
// expect: High
// expect: on true false [ 'On', 'Off' ] true
// expect: [ 'on', 'off' ] 2
