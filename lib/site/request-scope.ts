import { AsyncLocalStorage } from 'node:async_hooks';

const KEY = Symbol.for('campaign-reader.request-scope');
// One for the process: the server program and Next's bundle each load this module.
const shared = globalThis as { [KEY]?: AsyncLocalStorage<string> };

const scope = () => (shared[KEY] ??= new AsyncLocalStorage<string>());

/** Runs `action`; every line logged meanwhile, however deep below, carries the id of the request. */
export function runInRequest<T>(requestId: string, action: () => T): T {
  return scope().run(requestId, action);
}

export function currentRequestId(): string | undefined {
  return scope().getStore();
}
