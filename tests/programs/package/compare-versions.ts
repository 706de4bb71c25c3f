// Versions by the package compare-versions, compiled from the sources it ships.
import { compare, compareVersions, satisfies, validate, validateStrict } from "compare-versions";

console.log(["1.10.0", "1.2.0", "1.2.0-beta.2", "1.2.0-alpha", "2", "v1.2"].sort(compareVersions));
console.log(compare("1.2", "1.2.0", "="), compare("3.0", "2.9", ">="));
for (const range of ["~10.0.0", "^1.0.0 || >=3", "^1.2.0", "1.0.0 - 30.0.0"]) {
  console.log(range, satisfies("10.0.1", range));
}
console.log(validate("1.x"), validateStrict("1.0.0"), validateStrict("01.0.0"));
// expect: [ '1.2.0-alpha', '1.2.0-beta.2', '1.2.0', 'v1.2', '1.10.0', '2' ]
// expect: true true
// expect: ~10.0.0 true
// expect: ^1.0.0 || >=3 true
// expect: ^1.2.0 false
// expect: 1.0.0 - 30.0.0 true
// expect: true true false
