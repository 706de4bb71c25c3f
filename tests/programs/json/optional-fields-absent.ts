interface Options {
  verbose?: boolean;
  name?: string;
  depth: number;
}
const options = JSON.parse('{"depth": 2}') as Options;
console.log(options, Object.keys(options), { ...options }); // expect: { depth: 2 } [ 'depth' ] { depth: 2 }
const named = JSON.parse('{"name": "n", "depth": 1}') as Options;
console.log(named, JSON.stringify(named)); // expect: { name: 'n', depth: 1 } {"name":"n","depth":1}
