/** Asks the worker to bring the kept edition up to date; `saveData: true` leaves out pictures. */
export const KEEP_EDITION = 'KEEP_EDITION';

export interface KeepEditionMessage {
  type: typeof KEEP_EDITION;
  saveData: boolean;
}

export function isKeepEdition(message: unknown): message is KeepEditionMessage {
  return typeof message === 'object' && message !== null && (message as { type?: unknown }).type === KEEP_EDITION;
}
