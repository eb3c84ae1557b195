import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy through which a browser asks for everything, so that no request can go where nobody sees it. */
export interface Tap {
  port: number;
  close(): Promise<void>;
}

/** The first byte of a TLS record that opens a connection (RFC 8446, 5.1). */
const HANDSHAKE = 0x16;

function pipe(socket: Socket, port: number, first: Buffer): void {
  const inner = connect(port, '127.0.0.1', () => {
    inner.write(first);
    socket.pipe(inner).pipe(socket);
  });
  inner.on('error', () => socket.destroy());
  socket.on('error', () => inner.destroy());
  socket.on('close', () => inner.destroy());
}

/**
 * Leads every connection, whatever its host and port, to the newsroom: what is encrypted to its https port, all else to its
 * http port. So the newsroom's log is the log of everything.
 */
export async function openTap(newsroom: { httpPort: number; httpsPort: number }): Promise<Tap> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      if (!first.subarray(0, 8).toString('latin1').startsWith('CONNECT ')) {
        pipe(socket, newsroom.httpPort, first);
        return;
      }
      // RFC 9110, 9.3.6: from here on, what comes is the other protocol's.
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', (inner: Buffer) => {
        pipe(socket, inner[0] === HANDSHAKE ? newsroom.httpsPort : newsroom.httpPort, inner);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
