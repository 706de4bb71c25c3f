const one: any = "1";
console.log(one == 1, one != 1, 1 == one, one == true, one == "1", one == "01"); // expect: true false true true true false
const empty: unknown = "";
console.log(empty == (0 as unknown), empty == (null as unknown), empty == (false as unknown)); // expect: true false true
const size = (text: boolean): number | string => (text ? "0x10" : 16);
console.log(size(true) == size(false), size(true) == 16, size(false) == 16); // expect: true true true
const list: any = [1, 2];
const same: any = list;
console.log(list == "1,2", list == same, list == ([1, 2] as any), Number.NaN == (Number.NaN as any)); // expect: true true false false
const big: any = 5n;
console.log(big == 5, big == "5", big == 6, "x" == big); // expect: true true false false
const flags: any[] = [null, undefined, 0, "", false];
console.log(flags.map((flag) => flag == null), flags.map((flag) => flag == 0)); // expect: [ true, true, false, false, false ] [ false, false, true, true, true ]
