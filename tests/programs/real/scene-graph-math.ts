// three.js-like math and scene graph.
type Order = "XYZ" | "YXZ" | "ZXY";
interface Vector3Like {
  x: number;
  y: number;
  z: number;
}
type Tuple3 = [x: number, y: number, z: number];

const _lut: string[] = [];
for (let i = 0; i < 256; i++) _lut[i] = (i < 16 ? "0" : "") + i.toString(16);
let _seed = 1234567;
const DEG2RAD = Math.PI / 180;
const RAD2DEG = 180 / Math.PI;

const MathUtils = {
  DEG2RAD,
  RAD2DEG,
  generateUUID(): string {
    const d0 = (MathUtils.seededRandom() * 0xffffffff) | 0;
    const d1 = (MathUtils.seededRandom() * 0xffffffff) | 0;
    const uuid =
      _lut[d0 & 0xff] +
      _lut[(d0 >> 8) & 0xff] +
      _lut[(d0 >> 16) & 0xff] +
      _lut[(d0 >> 24) & 0xff] +
      "-" +
      _lut[d1 & 0xff] +
      _lut[(d1 >> 8) & 0xff] +
      "-" +
      _lut[((d1 >> 16) & 0x0f) | 0x40] +
      _lut[(d1 >> 24) & 0xff];
    return uuid.toLowerCase();
  },
  clamp: (value: number, min: number, max: number) => Math.max(min, Math.min(max, value)),
  euclideanModulo: (n: number, m: number) => ((n % m) + m) % m,
  lerp: (x: number, y: number, t: number) => (1 - t) * x + t * y,
  seededRandom(s?: number): number {
    if (s !== undefined) _seed = s;
    let t = (_seed += 0x6d2b79f5);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  },
  isPowerOfTwo: (value: number) => (value & (value - 1)) === 0 && value !== 0,
  ceilPowerOfTwo: (value: number) => Math.pow(2, Math.ceil(Math.log(value) / Math.LN2)),
};

class Vector3 {
  readonly isVector3 = true as const;
  x: number;
  y: number;
  z: number;
  constructor(x = 0, y = 0, z = 0) {
    this.x = x;
    this.y = y;
    this.z = z;
  }
  set(x: number, y: number, z?: number): this {
    if (z === undefined) z = this.z;
    this.x = x;
    this.y = y;
    this.z = z;
    return this;
  }
  setScalar(scalar: number): this {
    this.x = this.y = this.z = scalar;
    return this;
  }
  setComponent(index: number, value: number): this {
    switch (index) {
      case 0:
        this.x = value;
        break;
      case 1:
        this.y = value;
        break;
      case 2:
        this.z = value;
        break;
      default:
        throw new Error("index is out of range: " + index);
    }
    return this;
  }
  getComponent(index: number): number {
    switch (index) {
      case 0:
        return this.x;
      case 1:
        return this.y;
      case 2:
        return this.z;
      default:
        throw new Error("index is out of range: " + index);
    }
  }
  clone(): this {
    return new (this.constructor as new (x: number, y: number, z: number) => this)(
      this.x,
      this.y,
      this.z,
    );
  }
  copy(v: Vector3Like): this {
    this.x = v.x;
    this.y = v.y;
    this.z = v.z;
    return this;
  }
  add(v: Vector3Like): this {
    this.x += v.x;
    this.y += v.y;
    this.z += v.z;
    return this;
  }
  addScaledVector(v: Vector3Like, s: number): this {
    this.x += v.x * s;
    this.y += v.y * s;
    this.z += v.z * s;
    return this;
  }
  sub(v: Vector3Like): this {
    this.x -= v.x;
    this.y -= v.y;
    this.z -= v.z;
    return this;
  }
  subVectors(a: Vector3Like, b: Vector3Like): this {
    return this.set(a.x - b.x, a.y - b.y, a.z - b.z);
  }
  multiplyScalar(s: number): this {
    this.x *= s;
    this.y *= s;
    this.z *= s;
    return this;
  }
  divideScalar(s: number): this {
    return this.multiplyScalar(1 / s);
  }
  dot(v: Vector3Like): number {
    return this.x * v.x + this.y * v.y + this.z * v.z;
  }
  lengthSq(): number {
    return this.dot(this);
  }
  length(): number {
    return Math.sqrt(this.lengthSq());
  }
  normalize(): this {
    return this.divideScalar(this.length() || 1);
  }
  cross(v: Vector3): this {
    return this.crossVectors(this, v);
  }
  crossVectors(a: Vector3, b: Vector3): this {
    const { x: ax, y: ay, z: az } = a,
      { x: bx, y: by, z: bz } = b;
    this.x = ay * bz - az * by;
    this.y = az * bx - ax * bz;
    this.z = ax * by - ay * bx;
    return this;
  }
  applyMatrix4(m: Matrix4): this {
    const x = this.x,
      y = this.y,
      z = this.z;
    const e = m.elements;
    const w = 1 / (e[3] * x + e[7] * y + e[11] * z + e[15]);
    this.x = (e[0] * x + e[4] * y + e[8] * z + e[12]) * w;
    this.y = (e[1] * x + e[5] * y + e[9] * z + e[13]) * w;
    this.z = (e[2] * x + e[6] * y + e[10] * z + e[14]) * w;
    return this;
  }
  applyQuaternion(q: Quaternion): this {
    const vx = this.x,
      vy = this.y,
      vz = this.z;
    const qx = q.x,
      qy = q.y,
      qz = q.z,
      qw = q.w;
    const tx = 2 * (qy * vz - qz * vy),
      ty = 2 * (qz * vx - qx * vz),
      tz = 2 * (qx * vy - qy * vx);
    this.x = vx + qw * tx + qy * tz - qz * ty;
    this.y = vy + qw * ty + qz * tx - qx * tz;
    this.z = vz + qw * tz + qx * ty - qy * tx;
    return this;
  }
  setFromMatrixColumn(m: Matrix4, index: number): this {
    return this.fromArray(m.elements, index * 4);
  }
  distanceTo(v: Vector3Like): number {
    return Math.hypot(this.x - v.x, this.y - v.y, this.z - v.z);
  }
  min(v: Vector3Like): this {
    this.x = Math.min(this.x, v.x);
    this.y = Math.min(this.y, v.y);
    this.z = Math.min(this.z, v.z);
    return this;
  }
  max(v: Vector3Like): this {
    this.x = Math.max(this.x, v.x);
    this.y = Math.max(this.y, v.y);
    this.z = Math.max(this.z, v.z);
    return this;
  }
  lerp(v: Vector3Like, alpha: number): this {
    this.x += (v.x - this.x) * alpha;
    this.y += (v.y - this.y) * alpha;
    this.z += (v.z - this.z) * alpha;
    return this;
  }
  equals(v: Vector3Like): boolean {
    return v.x === this.x && v.y === this.y && v.z === this.z;
  }
  fromArray(array: number[] | ArrayLike<number>, offset = 0): this {
    this.x = array[offset];
    this.y = array[offset + 1];
    this.z = array[offset + 2];
    return this;
  }
  toArray(): Tuple3;
  toArray<T extends number[] | Float32Array>(array: T, offset?: number): T;
  toArray(array: number[] | Float32Array = [], offset = 0): number[] | Float32Array {
    array[offset] = this.x;
    array[offset + 1] = this.y;
    array[offset + 2] = this.z;
    return array;
  }
  *[Symbol.iterator](): Generator<number> {
    yield this.x;
    yield this.y;
    yield this.z;
  }
}

class Quaternion {
  private _x: number;
  private _y: number;
  private _z: number;
  private _w: number;
  constructor(x = 0, y = 0, z = 0, w = 1) {
    this._x = x;
    this._y = y;
    this._z = z;
    this._w = w;
  }
  get x() {
    return this._x;
  }
  set x(value) {
    this._x = value;
    this._onChangeCallback();
  }
  get y() {
    return this._y;
  }
  set y(value) {
    this._y = value;
    this._onChangeCallback();
  }
  get z() {
    return this._z;
  }
  set z(value) {
    this._z = value;
    this._onChangeCallback();
  }
  get w() {
    return this._w;
  }
  set w(value) {
    this._w = value;
    this._onChangeCallback();
  }
  set(x: number, y: number, z: number, w: number) {
    this._x = x;
    this._y = y;
    this._z = z;
    this._w = w;
    this._onChangeCallback();
    return this;
  }
  setFromAxisAngle(axis: Vector3, angle: number) {
    const half = angle / 2,
      s = Math.sin(half);
    return this.set(axis.x * s, axis.y * s, axis.z * s, Math.cos(half));
  }
  setFromEuler(euler: Euler, update = true): this {
    const { x, y, z, order } = euler;
    const c1 = Math.cos(x / 2),
      c2 = Math.cos(y / 2),
      c3 = Math.cos(z / 2);
    const s1 = Math.sin(x / 2),
      s2 = Math.sin(y / 2),
      s3 = Math.sin(z / 2);
    switch (order) {
      case "XYZ":
        this._x = s1 * c2 * c3 + c1 * s2 * s3;
        this._y = c1 * s2 * c3 - s1 * c2 * s3;
        this._z = c1 * c2 * s3 + s1 * s2 * c3;
        this._w = c1 * c2 * c3 - s1 * s2 * s3;
        break;
      case "YXZ":
        this._x = s1 * c2 * c3 + c1 * s2 * s3;
        this._y = c1 * s2 * c3 - s1 * c2 * s3;
        this._z = c1 * c2 * s3 - s1 * s2 * c3;
        this._w = c1 * c2 * c3 + s1 * s2 * s3;
        break;
      default:
        console.warn("unknown order: " + order);
    }
    if (update === true) this._onChangeCallback();
    return this;
  }
  multiply(q: Quaternion) {
    return this.multiplyQuaternions(this, q);
  }
  premultiply(q: Quaternion) {
    return this.multiplyQuaternions(q, this);
  }
  multiplyQuaternions(a: Quaternion, b: Quaternion) {
    const [ax, ay, az, aw] = a,
      [bx, by, bz, bw] = b;
    return this.set(
      ax * bw + aw * bx + ay * bz - az * by,
      ay * bw + aw * by + az * bx - ax * bz,
      az * bw + aw * bz + ax * by - ay * bx,
      aw * bw - ax * bx - ay * by - az * bz,
    );
  }
  slerp(qb: Quaternion, t: number): this {
    if (t === 0) return this;
    const x = this._x,
      y = this._y,
      z = this._z,
      w = this._w;
    let cosHalf = w * qb._w + x * qb._x + y * qb._y + z * qb._z;
    let sign = 1;
    if (cosHalf < 0) {
      sign = -1;
      cosHalf = -cosHalf;
    }
    if (cosHalf >= 1) return this.set(x, y, z, w);
    const half = Math.acos(cosHalf),
      sinHalf = Math.sqrt(1 - cosHalf * cosHalf);
    const ra = Math.sin((1 - t) * half) / sinHalf,
      rb = (Math.sin(t * half) / sinHalf) * sign;
    return this.set(
      x * ra + qb._x * rb,
      y * ra + qb._y * rb,
      z * ra + qb._z * rb,
      w * ra + qb._w * rb,
    );
  }
  identity() {
    return this.set(0, 0, 0, 1);
  }
  _onChange(callback: () => void) {
    this._onChangeCallback = callback;
    return this;
  }
  _onChangeCallback() {}
  *[Symbol.iterator]() {
    yield this._x;
    yield this._y;
    yield this._z;
    yield this._w;
  }
}

class Euler {
  static DEFAULT_ORDER: Order = "XYZ";
  constructor(
    public x = 0,
    public y = 0,
    public z = 0,
    public order: Order = Euler.DEFAULT_ORDER,
  ) {}
  set(x: number, y: number, z: number, order = this.order) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.order = order;
    this._onChangeCallback?.();
    return this;
  }
  _onChangeCallback?: () => void;
}

const _v1 = /*@__PURE__*/ new Vector3();
class Matrix4 {
  elements: number[] = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
  set(
    ...n: [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
  ): this {
    const te = this.elements;
    for (let r = 0; r < 4; r++) for (let c = 0; c < 4; c++) te[c * 4 + r] = n[r * 4 + c];
    return this;
  }
  identity() {
    return this.set(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
  }
  clone() {
    return new Matrix4().fromArray(this.elements);
  }
  fromArray(array: ArrayLike<number>, offset = 0) {
    for (let i = 0; i < 16; i++) this.elements[i] = array[i + offset];
    return this;
  }
  copy(m: Matrix4) {
    this.elements = [...m.elements];
    return this;
  }
  multiplyMatrices(a: Matrix4, b: Matrix4): this {
    const ae = a.elements,
      be = b.elements,
      te = new Array<number>(16);
    for (let c = 0; c < 4; ++c)
      for (let r = 0; r < 4; ++r) {
        let sum = 0;
        for (let k = 0; k < 4; ++k) sum += ae[k * 4 + r] * be[c * 4 + k];
        te[c * 4 + r] = sum;
      }
    this.elements = te;
    return this;
  }
  multiply(m: Matrix4) {
    return this.multiplyMatrices(this, m);
  }
  compose(position: Vector3, q: Quaternion, scale: Vector3): this {
    const te = this.elements;
    const { x, y, z, w } = q;
    const x2 = x + x,
      y2 = y + y,
      z2 = z + z;
    const xx = x * x2,
      xy = x * y2,
      xz = x * z2,
      yy = y * y2,
      yz = y * z2,
      zz = z * z2,
      wx = w * x2,
      wy = w * y2,
      wz = w * z2;
    const { x: sx, y: sy, z: sz } = scale;
    te[0] = (1 - (yy + zz)) * sx;
    te[1] = (xy + wz) * sx;
    te[2] = (xz - wy) * sx;
    te[3] = 0;
    te[4] = (xy - wz) * sy;
    te[5] = (1 - (xx + zz)) * sy;
    te[6] = (yz + wx) * sy;
    te[7] = 0;
    te[8] = (xz + wy) * sz;
    te[9] = (yz - wx) * sz;
    te[10] = (1 - (xx + yy)) * sz;
    te[11] = 0;
    position.toArray(te, 12);
    te[15] = 1;
    return this;
  }
  determinant(): number {
    const m = this.elements;
    let det = 0;
    const minor = (rows: number[], cols: number[]): number => {
      if (rows.length === 1) return m[cols[0] * 4 + rows[0]];
      return cols.reduce(
        (acc, c, i) =>
          acc +
          (i % 2 ? -1 : 1) *
            m[c * 4 + rows[0]] *
            minor(
              rows.slice(1),
              cols.filter((o) => o !== c),
            ),
        0,
      );
    };
    det = minor([0, 1, 2, 3], [0, 1, 2, 3]);
    return det;
  }
  makePerspective(
    left: number,
    right: number,
    top: number,
    bottom: number,
    near: number,
    far: number,
  ) {
    const x = (2 * near) / (right - left),
      y = (2 * near) / (top - bottom);
    const a = (right + left) / (right - left),
      b = (top + bottom) / (top - bottom);
    const c = -(far + near) / (far - near),
      d = (-2 * far * near) / (far - near);
    return this.set(x, 0, a, 0, 0, y, b, 0, 0, 0, c, d, 0, 0, -1, 0);
  }
  static isIdentity(m: Matrix4) {
    return m.elements.every((v, i) => v === (i % 5 ? 0 : 1));
  }
}

const _m1 = /*@__PURE__*/ (() => new Matrix4())();
type Listener<E> = (event: E & { target: unknown }) => void;
interface BaseEvent {
  type: string;
}
class EventDispatcher<E extends BaseEvent = BaseEvent> {
  private _listeners?: Record<string, Listener<E>[]>;
  addEventListener(type: string, listener: Listener<E>): void {
    if (this._listeners === undefined) this._listeners = {};
    const listeners = this._listeners;
    if (listeners[type] === undefined) listeners[type] = [];
    if (listeners[type].indexOf(listener) === -1) listeners[type].push(listener);
  }
  removeEventListener(type: string, listener: Listener<E>): void {
    const array = this._listeners?.[type];
    if (array !== undefined) {
      const index = array.indexOf(listener);
      if (index !== -1) array.splice(index, 1);
    }
  }
  dispatchEvent(event: E): void {
    const array = this._listeners?.[event.type];
    if (!array) return;
    for (const fn of array.slice(0)) fn.call(this, { ...event, target: this });
  }
}

let _objectId = 0;
class Object3D extends EventDispatcher {
  static DEFAULT_UP = new Vector3(0, 1, 0);
  readonly id = _objectId++;
  readonly uuid = MathUtils.generateUUID();
  name = "";
  type = "Object3D";
  parent: Object3D | null = null;
  children: Object3D[] = [];
  up = Object3D.DEFAULT_UP.clone();
  position = new Vector3();
  rotation = new Euler();
  quaternion = new Quaternion();
  scale = new Vector3(1, 1, 1);
  matrix = new Matrix4();
  matrixWorld = new Matrix4();
  visible = true;
  userData: Record<string, any> = {};
  constructor() {
    super();
    const onRotationChange = () => {
      this.quaternion.setFromEuler(this.rotation, false);
    };
    this.rotation._onChangeCallback = onRotationChange;
    this.quaternion._onChange(() => {
      this.userData.rotations = (this.userData.rotations ?? 0) + 1;
    });
  }
  add(...objects: Object3D[]): this {
    if (objects.length > 1) {
      for (let i = 0; i < objects.length; i++) this.add(objects[i]);
      return this;
    }
    const [object] = objects;
    if (object === this) {
      console.error("object can't be added as a child of itself", object.name);
      return this;
    }
    object.parent?.remove(object);
    object.parent = this;
    this.children.push(object);
    object.dispatchEvent({ type: "added" });
    return this;
  }
  remove(object: Object3D): this {
    const index = this.children.indexOf(object);
    if (index !== -1) {
      object.parent = null;
      this.children.splice(index, 1);
      object.dispatchEvent({ type: "removed" });
    }
    return this;
  }
  traverse(callback: (o: Object3D, depth: number) => void, depth = 0) {
    callback(this, depth);
    for (let i = 0, l = this.children.length; i < l; i++)
      this.children[i].traverse(callback, depth + 1);
  }
  getObjectByProperty<K extends keyof Object3D>(name: K, value: Object3D[K]): Object3D | undefined {
    if (this[name] === value) return this;
    for (const child of this.children) {
      const object = child.getObjectByProperty(name, value);
      if (object !== undefined) return object;
    }
    return undefined;
  }
  updateMatrixWorld(force?: boolean): void {
    this.matrix.compose(this.position, this.quaternion, this.scale);
    if (this.parent === null) this.matrixWorld.copy(this.matrix);
    else this.matrixWorld.multiplyMatrices(this.parent.matrixWorld, this.matrix);
    for (const child of this.children) child.updateMatrixWorld(force);
  }
  getWorldPosition(target: Vector3) {
    return target.setFromMatrixColumn(this.matrixWorld, 3);
  }
  toJSON(): object {
    const data: any = { type: this.type, name: this.name };
    if (JSON.stringify(this.userData) !== "{}") data.userData = this.userData;
    data.matrix = this.matrix.elements.map((v) => +v.toFixed(3));
    if (this.children.length) data.children = this.children.map((c) => c.toJSON());
    return data;
  }
}
class Mesh extends Object3D {
  override type = "Mesh";
  constructor(
    public geometry: BoxGeometry = new BoxGeometry(),
    public material?: { color: number; wireframe?: boolean },
  ) {
    super();
  }
}
class Group extends Object3D {
  override type = "Group";
  readonly isGroup = true;
}
class Box3 {
  constructor(
    public min = new Vector3(+Infinity, +Infinity, +Infinity),
    public max = new Vector3(-Infinity, -Infinity, -Infinity),
  ) {}
  isEmpty() {
    return this.max.x < this.min.x || this.max.y < this.min.y || this.max.z < this.min.z;
  }
  expandByPoint(p: Vector3) {
    this.min.min(p);
    this.max.max(p);
    return this;
  }
  getSize(target = new Vector3()) {
    return this.isEmpty() ? target.set(0, 0, 0) : target.subVectors(this.max, this.min);
  }
  setFromObject(root: Object3D): this {
    root.updateMatrixWorld(true);
    root.traverse((o) => {
      if (o instanceof Mesh) {
        const p = o.geometry.attributes["position"]!;
        for (let i = 0; i < p.length; i += 3)
          this.expandByPoint(_v1.fromArray(p, i).applyMatrix4(o.matrixWorld));
      }
    });
    return this;
  }
}
class BoxGeometry {
  attributes: { [name: string]: Float32Array } = {};
  parameters: { width: number; height: number; depth: number };
  constructor(width = 1, height = 1, depth = 1) {
    this.parameters = { width, height, depth };
    const v: number[] = [];
    for (const i of [-1, 1])
      for (const j of [-1, 1])
        for (const k of [-1, 1]) v.push((i * width) / 2, (j * height) / 2, (k * depth) / 2);
    this.attributes.position = new Float32Array(v);
  }
}
class Ray {
  constructor(
    public origin = new Vector3(),
    public direction = new Vector3(0, 0, -1),
  ) {}
  at(t: number, target: Vector3) {
    return target.copy(this.origin).addScaledVector(this.direction, t);
  }
  intersectBox(box: Box3, target: Vector3): Vector3 | null {
    let tmin = -Infinity,
      tmax = Infinity;
    for (let i = 0; i < 3; i++) {
      const inv = 1 / this.direction.getComponent(i);
      let t0 = (box.min.getComponent(i) - this.origin.getComponent(i)) * inv;
      let t1 = (box.max.getComponent(i) - this.origin.getComponent(i)) * inv;
      if (inv < 0) [t0, t1] = [t1, t0];
      tmin = t0 > tmin ? t0 : tmin;
      tmax = t1 < tmax ? t1 : tmax;
      if (tmax < tmin) return null;
    }
    return this.at(tmin >= 0 ? tmin : tmax, target);
  }
}

const fmt = (v: Iterable<number>) =>
  "(" + Array.from(v, (n) => n.toFixed(3).replace(/^-(0\.0+)$/, "$1")).join(", ") + ")";
console.log(
  fmt(
    new Vector3(1, 2, 3)
      .add({ x: 1, y: 1, z: 1 })
      .multiplyScalar(2)
      .sub(new Vector3(4, 6, 8)),
  ),
);
console.log(
  fmt(new Vector3(1, 0, 0).cross(new Vector3(0, 1, 0))),
  new Vector3(3, 4).length(),
  new Vector3(1, 1).toArray(),
);
console.log(
  new Vector3(1, 2, 3).toArray(new Float32Array(5), 2),
  [...new Vector3(7, 8, 9)],
  Math.max(...new Vector3(5, 6, 4)),
);
try {
  new Vector3().setComponent(3, 1);
} catch (e) {
  console.log((e as Error).message);
}
const scene = new Group();
scene.name = "scene";
const log: string[] = [];
const meshes = ["a", "b", "c"].map((name, i) => {
  const m = new Mesh(new BoxGeometry(1 + i, 1, 2), {
    color: 0xff0000 >> (i * 8),
    wireframe: i === 1,
  });
  m.name = name;
  m.addEventListener("added", function (e) {
    log.push(`${(e.target as Object3D).name}:${e.type}`);
  });
  m.position.set(i * 2, i, -i);
  m.rotation.set(0, i * 45 * DEG2RAD, 0, i === 2 ? "YXZ" : undefined);
  return m;
});
const pivot = new Object3D();
pivot.name = "pivot";
pivot.quaternion.setFromAxisAngle(Object3D.DEFAULT_UP, Math.PI / 2);
scene.add(meshes[0], pivot).add(scene);
pivot.add(...meshes.slice(1));
scene.add(meshes[1]);
pivot.position.y = 5;
scene.updateMatrixWorld();
scene.traverse((o, d) =>
  console.log(
    "  ".repeat(d) +
      `#${o.id} ${o.type} ${o.name.padEnd(6, ".")} ${fmt(o.getWorldPosition(new Vector3()))}`,
  ),
);
console.log(
  log.join(" "),
  scene.getObjectByProperty("name", "c")?.id,
  scene.getObjectByProperty("visible", false)?.id,
);
const box = new Box3().setFromObject(scene);
console.log(fmt(box.min), fmt(box.max), fmt(box.getSize()), new Box3().isEmpty(), new Box3().min);
const hit = new Ray(new Vector3(0, 0, 20), new Vector3(0.05, 0.1, -1).normalize()).intersectBox(
  box,
  new Vector3(),
);
console.log(hit && fmt(hit), new Ray(new Vector3(50, 0, 0)).intersectBox(box, new Vector3()));
console.log(JSON.stringify(pivot));
console.log(
  fmt(
    new Quaternion().setFromEuler(new Euler(0.1, 0.2, 0.3)).slerp(new Quaternion(0, 1, 0, 0), 0.25),
  ),
  fmt(new Quaternion().premultiply(new Quaternion(0.5, 0.5, 0.5, 0.5))),
);
const persp = new Matrix4().makePerspective(-1, 1, 1, -1, 1, 100);
console.log(
  fmt(new Vector3(1, 1, -10).applyMatrix4(persp)),
  persp.determinant().toFixed(4),
  Matrix4.isIdentity(_m1),
  Matrix4.isIdentity(persp),
);
console.log(new Quaternion(), new Euler(1, 2, 3), new Vector3(0, -0, 1));
console.log(
  meshes[2].uuid,
  MathUtils.isPowerOfTwo(64),
  MathUtils.ceilPowerOfTwo(65),
  MathUtils.euclideanModulo(-3, 5),
  MathUtils.lerp(1, 3, 0.25),
);
let acc = new Vector3();
for (let i = 0; i < 200000; i++)
  acc.add(new Vector3(i, i % 7, 1).multiplyScalar(1e-3)).lerp(acc.clone().setScalar(0), 0.01);
console.log(fmt(acc));
// expect: (0.000, 0.000, 0.000)
// expect: (0.000, 0.000, 1.000) 5 [ 1, 1, 0 ]
// expect: Float32Array(5) [ 0, 0, 1, 2, 3 ] [ 7, 8, 9 ] 6
// expect: index is out of range: 3
// expect: #0 Group scene. (0.000, 0.000, 0.000)
// expect:   #1 Mesh a..... (0.000, 0.000, 0.000)
// expect:   #4 Object3D pivot. (0.000, 5.000, 0.000)
// expect:     #3 Mesh c..... (-2.000, 7.000, -4.000)
// expect:   #2 Mesh b..... (2.000, 1.000, -1.000)
// expect: a:added b:added c:added b:added 3 undefined
// expect: (-3.500, -0.500, -5.000) (3.414, 7.500, 1.000) (6.914, 8.000, 6.000) true Vector3 { isVector3: true, x: Infinity, y: Infinity, z: Infinity }
// expect: (0.950, 1.900, 1.000) null
// expect: {"type":"Object3D","name":"pivot","userData":{"rotations":1},"matrix":[0,0,-1,0,0,1,0,0,1,0,0,0,0,5,0,1],"children":[{"type":"Mesh","name":"c","matrix":[0,0,-1,0,0,1,0,0,1,0,0,0,4,2,-2,1]}]}
// expect: (0.058, 0.445, 0.138, 0.883) (0.500, 0.500, 0.500, 0.500)
// expect: (0.100, 0.100, 0.818) -2.0202 true false
// expect: Quaternion { _x: 0, _y: 0, _z: 0, _w: 1 } Euler { x: 1, y: 2, z: 3, order: 'XYZ', _onChangeCallback: undefined } Vector3 { isVector3: true, x: 0, y: -0, z: 1 }
// expect: 11898826-c2f6-492a true 128 2 1.5
// expect: (19790.100, 0.295, 0.099)
