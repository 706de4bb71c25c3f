type Handlers<E> = { [K in keyof E]?: ((payload: E[K]) => void)[] };
interface Events {
  start: string;
  progress: number;
}
class Emitter {
  private handlers: Handlers<Events> = {};
  onStart(handler: (payload: string) => void): void {
    (this.handlers.start ??= []).push(handler);
  }
  onProgress(handler: (payload: number) => void): void {
    (this.handlers.progress ??= []).push(handler);
  }
  run(): void {
    this.handlers.start?.forEach((handler) => handler("go"));
    for (let i = 0; i < 2; i++) this.handlers.progress?.forEach((handler) => handler(i * 50));
  }
}
const emitter = new Emitter();
emitter.onStart((text) => console.log("started", text));
emitter.onProgress((n) => console.log("progress", n));
emitter.run();

// expect: started go
// expect: progress 0
// expect: progress 50
