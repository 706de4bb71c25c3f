// An ordinary Node server whose pictures are rendered by compiled code on all cores, while its other routes go on answering.
//   npx tsx samples/http-render/server.ts [port]
//   npx tsx samples/http-render/server.ts --check     asks itself for pictures, compares them with Node's own, and ends
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { script } from "tscript";
import { encodeBmp } from "./bmp.ts";
import { render } from "./renderer.ts";

const fastRender = script(render);

const MAX_SIDE = 4000;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/ping") {
    response.end("pong");
    return;
  }
  const width = Number(searchParams.get("width") ?? 640);
  const height = Number(searchParams.get("height") ?? 480);
  const isSize = (side: number) => Number.isInteger(side) && side > 0 && side <= MAX_SIDE;
  if (!pathname.startsWith("/picture") || !isSize(width) || !isSize(height)) {
    response.writeHead(404).end("/picture?width=640&height=480, /picture-now, /ping\n");
    return;
  }
  // The second way blocks the server until the picture is there: it is here to be compared with the first.
  const pixels = pathname === "/picture" ? await fastRender.async(width, height) : fastRender(width, height);
  response.writeHead(200, { "content-type": "image/bmp" }).end(encodeBmp(pixels, width, height));
}

function start(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
}

async function check(): Promise<void> {
  const server = await start(0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const get = async (path: string): Promise<Buffer> => {
    const response = await fetch(origin + path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const [width, height] = [640, 480];
  const size = `?width=${width}&height=${height}`;
  const expected = encodeBmp(render(width, height), width, height);

  const blocking = await get(`/picture-now${size}`);
  let isRendering = true;
  const rendered = get(`/picture${size}`).finally(() => {
    isRendering = false;
  });
  let pings = 0;
  while (isRendering) {
    await get("/ping");
    if (isRendering) pings++;
  }
  const concurrent = await rendered;
  server.close();
  server.closeAllConnections();

  console.log(`synchronously: ${blocking.equals(expected) ? "the same picture" : "ANOTHER PICTURE"}`);
  console.log(`asynchronously: ${concurrent.equals(expected) ? "the same picture" : "ANOTHER PICTURE"}`);
  console.log(pings > 0 ? "other routes answered meanwhile" : "NO OTHER ROUTE ANSWERED");
  if (pings === 0 || ![blocking, concurrent].every((picture) => picture.equals(expected))) process.exitCode = 1;
}

if (process.argv[2] === "--check") {
  await check();
} else {
  const server = await start(Number(process.argv[2] ?? 8080));
  console.log(`http://localhost:${(server.address() as AddressInfo).port}/picture?width=1280&height=960`);
}
