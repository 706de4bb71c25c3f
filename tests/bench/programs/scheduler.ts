// A small operating system: tasks behind an abstract class pass packets through queues. Virtual calls and mutable objects.
class Packet {
  next: Packet | null = null;
  data = 0;
  constructor(
    public target: number,
    readonly isWork: boolean,
  ) {}
}

abstract class Task {
  queue: Packet | null = null;
  runs = 0;
  constructor(
    readonly id: number,
    readonly system: System,
  ) {}
  abstract run(packet: Packet): void;

  enqueue(packet: Packet): void {
    packet.next = null;
    if (this.queue === null) {
      this.queue = packet;
      return;
    }
    let last = this.queue;
    while (last.next !== null) last = last.next;
    last.next = packet;
  }

  step(): boolean {
    const packet = this.queue;
    if (packet === null) return false;
    this.queue = packet.next;
    this.runs++;
    this.run(packet);
    return true;
  }
}

class Worker extends Task {
  private seed = 1;
  run(packet: Packet): void {
    this.seed = (this.seed * 1309 + 13849) & 65535;
    packet.data = (packet.data + this.seed) & 1023;
    this.system.send(packet, packet.isWork ? 2 : 1);
  }
}

class Handler extends Task {
  run(packet: Packet): void {
    packet.data ^= 85;
    this.system.send(packet, (packet.data & 1) === 0 ? 0 : 3);
  }
}

class Device extends Task {
  total = 0;
  run(packet: Packet): void {
    this.total += packet.data;
    this.system.send(packet, 0);
  }
}

class System {
  readonly tasks: Task[] = [];
  left = 0;
  send(packet: Packet, target: number): void {
    packet.target = target;
    this.left--;
    this.tasks[target].enqueue(packet);
  }
  run(steps: number): void {
    this.left = steps;
    while (this.left > 0) {
      for (const task of this.tasks) task.step();
    }
  }
}

const system = new System();
system.tasks.push(new Worker(0, system), new Handler(1, system), new Device(2, system), new Device(3, system));
for (let i = 0; i < 12; i++) system.tasks[i % 4].enqueue(new Packet(i % 4, i % 2 === 0));
system.run(Number(process.argv[2] ?? "10000"));
console.log(system.tasks.map((task) => task.runs).join(" "));
