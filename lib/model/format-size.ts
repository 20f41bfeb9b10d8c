const GIGABYTE = 1_000_000_000;

/** Bytes as people write them: `860 KB`, `1.2 MB`, `10.7 GB`. */
export function formatSize(bytes: number): string {
  if (bytes >= GIGABYTE) return `${(bytes / GIGABYTE).toFixed(1)} GB`;
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
