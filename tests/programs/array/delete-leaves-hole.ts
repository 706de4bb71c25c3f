const board: ({ t: string } | undefined)[] = [{ t: "a" }, { t: "b" }, undefined];
console.log(delete board[0], board, 0 in board); // expect: true [ <1 empty item>, { t: 'b' }, undefined ] false
for (const each of board.slice(0, 2)) console.log(each ? each.t : "."); // expect: .
// expect: b
const numbers: any = [1, 2, 3];
delete numbers[1];
console.log(numbers); // expect: [ 1, <1 empty item>, 3 ]
