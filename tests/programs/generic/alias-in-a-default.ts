// A union one of whose members has the union itself as the default of a type parameter, as the types of GeoJSON do.
type Geometry = Point | Line | Collection;
interface Point {
  type: "point";
  at: [number, number];
}
interface Line {
  type: "line";
  points: [number, number][];
}
interface Collection<G extends Geometry = Geometry> {
  type: "collection";
  geometries: G[];
}
function count(geometry: Geometry): number {
  switch (geometry.type) {
    case "point":
      return 1;
    case "line":
      return geometry.points.length;
    case "collection":
      return geometry.geometries.reduce((sum, each) => sum + count(each), 0);
  }
}
const point: Point = { type: "point", at: [1, 2] };
const points: Collection<Point> = { type: "collection", geometries: [point, point] };
console.log(count({ type: "collection", geometries: [points, point, { type: "line", points: [[0, 0]] }] }));
console.log(points.geometries[0].at);
// expect: 4
// expect: [ 1, 2 ]
