type Action = () => Promise<void>;

/** What Next's bundle tells the server program that runs it: both load their modules apart, and meet here. */
interface Hooks {
  /** Ends work that nobody waits for: runs when the first signal comes. */
  stop: Action[];
  /** Closes what requests need: runs when the last one has been answered. */
  close: Action[];
  /** Texts of the inline styles on the pages of the app. */
  styles: string[];
}

const KEY = Symbol.for('campaign-reader.hooks');
const shared = globalThis as { [KEY]?: Hooks };

export function serverHooks(): Hooks {
  return (shared[KEY] ??= { stop: [], close: [], styles: [] });
}
