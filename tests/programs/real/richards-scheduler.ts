// An operating system's task scheduler in the manner of the Richards benchmark: idle, worker, handler and device tasks that exchange packets.
enum Kind {
  Device,
  Work,
}
enum Id {
  Idle,
  Worker,
  HandlerA,
  HandlerB,
  DeviceA,
  DeviceB,
}
const BUFFER = 4;

class Packet {
  readonly data: number[] = new Array(BUFFER).fill(0);
  position = 0;
  constructor(
    public link: Packet | null,
    public target: Id,
    readonly kind: Kind,
  ) {}

  appendTo(queue: Packet | null): Packet {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

abstract class Task {
  queue: Packet | null = null;
  isHeld = false;
  isSuspended = false;

  constructor(
    protected readonly system: Scheduler,
    readonly id: Id,
    readonly priority: number,
  ) {}

  protected abstract step(packet: Packet | null): Task | null;

  get isRunnable(): boolean {
    return !this.isHeld && (!this.isSuspended || this.queue !== null);
  }

  run(): Task | null {
    let packet: Packet | null = null;
    if (this.isSuspended && this.queue !== null) {
      packet = this.queue;
      this.queue = packet.link;
      this.isSuspended = false;
    }
    return this.step(packet);
  }

  accept(packet: Packet, sender: Task): Task {
    const wasEmpty = this.queue === null;
    this.queue = packet.appendTo(this.queue);
    return wasEmpty && this.priority > sender.priority ? this : sender;
  }
}

class IdleTask extends Task {
  #seed = 1;
  #left: number;
  constructor(system: Scheduler, count: number) {
    super(system, Id.Idle, 0);
    this.#left = count;
  }
  protected override step(): Task | null {
    if (--this.#left === 0) return this.system.hold();
    if ((this.#seed & 1) === 0) {
      this.#seed >>= 1;
      return this.system.release(Id.DeviceA);
    }
    this.#seed = (this.#seed >> 1) ^ 0xd008;
    return this.system.release(Id.DeviceB);
  }
}

class WorkerTask extends Task {
  #target = Id.HandlerA;
  #letter = 0;
  protected override step(packet: Packet | null): Task | null {
    if (packet === null) return this.system.suspend();
    this.#target = this.#target === Id.HandlerA ? Id.HandlerB : Id.HandlerA;
    packet.target = this.#target;
    packet.position = 0;
    for (let i = 0; i < BUFFER; i++) {
      this.#letter = (this.#letter % 26) + 1;
      packet.data[i] = this.#letter;
    }
    return this.system.send(packet);
  }
}

class HandlerTask extends Task {
  #work: Packet | null = null;
  #devices: Packet | null = null;
  checksum = 0;
  protected override step(packet: Packet | null): Task | null {
    if (packet?.kind === Kind.Work) this.#work = packet.appendTo(this.#work);
    else if (packet) this.#devices = packet.appendTo(this.#devices);
    const work = this.#work;
    if (work === null) return this.system.suspend();
    if (work.position >= BUFFER) {
      this.#work = work.link;
      return this.system.send(work);
    }
    const device = this.#devices;
    if (device === null) return this.system.suspend();
    this.#devices = device.link;
    device.data[0] = work.data[work.position++];
    this.checksum = (this.checksum * 31 + device.data[0]) % 1000003;
    return this.system.send(device);
  }
}

class DeviceTask extends Task {
  #pending: Packet | null = null;
  protected override step(packet: Packet | null): Task | null {
    if (packet !== null) {
      this.#pending = packet;
      return this.system.hold();
    }
    const pending = this.#pending;
    if (pending === null) return this.system.suspend();
    this.#pending = null;
    return this.system.send(pending);
  }
}

class Scheduler {
  readonly tasks = new Map<Id, Task>();
  readonly counts: Record<keyof typeof Id, number>;
  held = 0;
  packets = 0;
  #current!: Task;

  constructor() {
    this.counts = { Idle: 0, Worker: 0, HandlerA: 0, HandlerB: 0, DeviceA: 0, DeviceB: 0 };
  }

  add<T extends Task>(task: T): T {
    this.tasks.set(task.id, task);
    return task;
  }

  hold(): Task | null {
    this.held++;
    this.#current.isHeld = true;
    return this.next();
  }

  suspend(): Task {
    this.#current.isSuspended = true;
    return this.#current;
  }

  release(id: Id): Task {
    const task = this.task(id);
    task.isHeld = false;
    return task.priority > this.#current.priority ? task : this.#current;
  }

  send(packet: Packet): Task {
    const task = this.task(packet.target);
    this.packets++;
    packet.link = null;
    packet.target = this.#current.id;
    return task.accept(packet, this.#current);
  }

  private task(id: Id): Task {
    const task = this.tasks.get(id);
    if (!task) throw new Error(`no task ${Id[id]}`);
    return task;
  }

  private next(): Task | null {
    const runnable = [...this.tasks.values()].filter((task) => task.isRunnable);
    return runnable.sort((a, b) => b.priority - a.priority)[0] ?? null;
  }

  run(): void {
    let task = this.next();
    while (task !== null) {
      if (!task.isRunnable) {
        task = this.next();
        continue;
      }
      this.#current = task;
      this.counts[Id[task.id] as keyof typeof Id]++;
      task = task.run();
    }
  }
}

function simulate(count: number): void {
  const system = new Scheduler();
  const packets = (target: Id, kind: Kind, n: number): Packet | null =>
    n === 0 ? null : new Packet(packets(target, kind, n - 1), target, kind);
  system.add(new IdleTask(system, count));
  const worker = system.add(new WorkerTask(system, Id.Worker, 1000));
  worker.queue = packets(Id.Worker, Kind.Work, 2);
  const handlers = ([Id.HandlerA, Id.HandlerB] as const).map((id, index) => {
    const handler = system.add(new HandlerTask(system, id, 2000 + 1000 * index));
    handler.queue = packets(index ? Id.DeviceB : Id.DeviceA, Kind.Device, 3);
    return handler;
  });
  for (const id of [Id.DeviceA, Id.DeviceB]) system.add(new DeviceTask(system, id, 4000 + id));
  for (const task of system.tasks.values()) task.isSuspended = task.id !== Id.Idle;
  system.run();
  console.log(
    count,
    system.packets,
    system.held,
    handlers.map(({ checksum }) => checksum),
  );
  console.log(system.counts);
}
simulate(100);
simulate(5000);

// expect: 100 239 95 [ 405024, 920207 ]
// expect: {
// expect:   Idle: 100,
// expect:   Worker: 52,
// expect:   HandlerA: 112,
// expect:   HandlerB: 133,
// expect:   DeviceA: 124,
// expect:   DeviceB: 156
// expect: }
// expect: 5000 11544 4617 [ 291656, 106811 ]
// expect: {
// expect:   Idle: 5000,
// expect:   Worker: 2312,
// expect:   HandlerA: 5775,
// expect:   HandlerB: 5775,
// expect:   DeviceA: 6922,
// expect:   DeviceB: 6922
// expect: }
