export interface Queue {
  /** Whether one more may wait. */
  hasRoom(): boolean;
  /** Does the work when its turn comes. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Lets so many work at once; `room` counts those at work and those that wait. */
export function createQueue(atOnce: number, room: number): Queue {
  let working = 0;
  const waiting: (() => void)[] = [];
  return {
    hasRoom: () => working + waiting.length < room,
    async run(work) {
      if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      else working++;
      try {
        return await work();
      } finally {
        // The place passes on: nobody who comes in between takes it.
        const next = waiting.shift();
        if (next) next();
        else working--;
      }
    },
  };
}
