let a = b
++c
function f() {
  return
  d
}
do ; while (e) g
type
A = 1
async
function h() {}
