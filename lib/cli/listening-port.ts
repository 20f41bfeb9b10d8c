import { createServer } from 'node:net';

/** Why we cannot listen on a port, as a sentence that says what to do; `undefined` when we can. */
export function findPortProblem(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(describePortProblem(port, error)));
    server.listen({ port, host: '0.0.0.0' }, () => server.close(() => resolve(undefined)));
  });
}

function describePortProblem(port: number, error: NodeJS.ErrnoException): string {
  const other = `choose another port: PORT=${port < 1024 ? 3000 : port + 1} npm start`;
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use. Stop the program that uses it, or ${other}`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights than this user has; ${other}`;
  return `Port ${port} cannot be used (${error.message}); ${other}`;
}
