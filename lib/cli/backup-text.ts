import type { BackupCounts } from '../store/backup-manifest';

/** `backup-2026-11-24-103000`, in the time of this machine. */
export function backupName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `backup-${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

/** One line: what a backup holds. */
export function countsText({ articles, withdrawn, visits, mediaFiles, mediaBytes }: BackupCounts): string {
  const megabytes = (mediaBytes / 1e6).toFixed(1);
  return `${articles} articles, ${withdrawn} withdrawn, ${visits} counted visits, ${mediaFiles} media files (${megabytes} MB)`;
}
