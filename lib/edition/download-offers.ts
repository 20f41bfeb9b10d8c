import 'server-only';
import { getStore } from '../store/current-store';
import { downloadBytes } from './download-list';
import { getDownloadList } from './get-download-list';

/** One line of what can be downloaded. */
export interface DownloadOffer {
  /** `''` is everything. */
  column: string;
  count: number;
  /** About; absent where the column reaches further back than the newest of everything. */
  bytes?: number;
}

export async function getDownloadOffers(): Promise<DownloadOffer[]> {
  const [columns, list] = await Promise.all([(await getStore()).listColumns(), getDownloadList()]);
  const articles = list?.articles ?? [];
  const offers = columns.map(({ name, count }) => {
    const own = articles.filter(({ column }) => column === name);
    return { column: name, count, bytes: own.length === count ? downloadBytes(own) : undefined };
  });
  return [{ column: '', count: list?.total ?? 0, bytes: downloadBytes(articles) }, ...offers];
}
