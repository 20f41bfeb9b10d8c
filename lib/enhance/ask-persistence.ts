/**
 * Asks the system to spare what is kept here. Called when the reader has saved something, or installed the
 * column: some browsers ask in turn, and then the question is no surprise.
 */
export function askPersistence(): void {
  const { storage } = navigator as { storage?: StorageManager };
  storage?.persist?.().catch(() => undefined);
}
