const list = Object.assign([1, 2], { extra: 1 });
console.log(list.length);
