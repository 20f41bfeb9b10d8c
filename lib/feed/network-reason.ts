/** What the codes of Node and undici mean to whoever reads the report. */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be resolved at the moment',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  UND_ERR_SOCKET: 'the server closed the connection before the end',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the body is not as long as its Content-Length',
  UND_ERR_HEADERS_OVERFLOW: 'the headers are too long',
  Z_BUF_ERROR: 'the compressed body breaks off in the middle',
  Z_DATA_ERROR: 'the body is not compressed as it says',
};

/** A reason for a report, from what opening or reading a connection threw; the code stays searchable. */
export function networkReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined) return `${known} (${code})`;
  return error.message || code || error.name;
}
