import { fork, wait } from "tscript";

function tree(name: string, depth: number): void {
  console.log("enter", name);
  if (depth > 0) {
    const left = fork(tree, name + "l", depth - 1);
    tree(name + "r", depth - 1);
    wait(left);
  }
  console.log("leave", name);
}
tree("t", 2);

// expect: enter t
// expect: enter tl
// expect: enter tll
// expect: leave tll
// expect: enter tlr
// expect: leave tlr
// expect: leave tl
// expect: enter tr
// expect: enter trl
// expect: leave trl
// expect: enter trr
// expect: leave trr
// expect: leave tr
// expect: leave t
