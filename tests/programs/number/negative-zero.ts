const z = -0;
console.log(z, 0 * -1, -z, Object.is(z, 0), z === 0, 1 / z); // expect: -0 -0 0 false true -Infinity
console.log(Math.round(-0.4), Math.max(-0, 0), Math.min(0, -0), -0 + 0, -0 - 0); // expect: -0 0 -0 0 -0
console.log([-0, 0], String(-0), `${-0}`, (-0).toFixed(1), JSON.stringify(-0)); // expect: [ -0, 0 ] 0 0 0.0 0
