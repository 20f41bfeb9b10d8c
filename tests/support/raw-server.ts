import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface RawServer {
  host: string;
  port: number;
  /** `http://127.0.0.1:40123/path` */
  url(path?: string): string;
  /** What the next connections meet. */
  answer: (socket: Socket) => void;
  /** Connections so far, whether or not anything was asked. */
  connections: number;
  /** Connections that are open now. */
  open: Set<Socket>;
  /** The first bytes of every connection. */
  asked: string[];
  close(): Promise<void>;
}

/** A TCP server that says byte by byte what a test wants, for faults that no HTTP server would commit. */
export async function startRawServer(answer: RawServer['answer'], host = '127.0.0.1', atPort = 0): Promise<RawServer> {
  const server = createServer((socket) => {
    raw.connections++;
    raw.open.add(socket);
    socket.on('error', () => {}).on('close', () => raw.open.delete(socket));
    socket.once('data', (bytes) => raw.asked.push(bytes.toString('latin1')));
    socket.resume();
    raw.answer(socket);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(atPort, host, () => resolve((server.address() as AddressInfo).port));
  });
  const raw: RawServer = {
    host,
    port,
    url: (path = '/') => `http://${host}:${port}${path}`,
    answer,
    connections: 0,
    open: new Set(),
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        raw.open.forEach((socket) => socket.destroy());
      }),
  };
  return raw;
}

/** Waits for the request, then says these bytes and closes the connection. */
export function says(...parts: (string | Uint8Array)[]): RawServer['answer'] {
  return (socket) =>
    void socket.once('data', () => {
      for (const part of parts) socket.write(part);
      socket.end();
    });
}

/** Says `start`, then one part of `rest` each `everyMs`, for ever. */
export function drips(start: string, rest: string, everyMs: number): RawServer['answer'] {
  return (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(rest), everyMs);
    socket.once('close', () => clearInterval(timer));
  };
}
