import 'server-only';
import { entityTag } from '../document/entity-tag';
import { RevisionCache } from '../document/revision-cache';
import { createQueue, type Queue } from '../request/queue';

export interface Drawing {
  png: Buffer;
  etag: string;
}

export interface Drawings {
  /**
   * The picture of this name when it was made for this key, else a new one. `undefined`: too many wait
   * already; each costs some tenths of a second.
   */
  get(name: string, key: string, draw: () => Promise<Buffer>): Promise<Drawing | undefined>;
}

const CAPACITY = 24_000_000;
/** One core stays free for those who read. */
const AT_ONCE = 1;
const ROOM = 12;

export function createDrawings(capacity = CAPACITY, queue: Queue = createQueue(AT_ONCE, ROOM)): Drawings {
  const cache = new RevisionCache<Drawing>(capacity, ({ png }) => png.length);
  return {
    async get(name, key, draw) {
      if (!cache.has(name, key) && !queue.hasRoom()) return undefined;
      return cache.get(name, key, () =>
        queue.run(async () => {
          const png = await draw();
          return { png, etag: entityTag(png) };
        }),
      );
    },
  };
}

const KEY = Symbol.for('campaign-reader.drawings');
const shared = globalThis as { [KEY]?: Drawings };

/** The drawings of the process; the bundler may load this module several times. */
export function getDrawings(): Drawings {
  return (shared[KEY] ??= createDrawings());
}
