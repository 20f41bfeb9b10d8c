import type { DownloadState, Share } from '@/lib/kept/download-state';
import { formatSize } from '@/lib/model/format-size';
import { WORDS } from '@/lib/site/words';

const words = WORDS.download;

/** How far a download has come, in words and as a bar, and what could not be had. */
export function DownloadProgress({ name, state }: { name: string; state: DownloadState }) {
  const { phase, articles, pictures, attachments, bytes, failed, tooLarge, older } = state;
  const isWhole = bytes.done === bytes.total;
  const counts = [
    words.articles(articles.done, articles.total),
    counted(pictures, words.pictures),
    counted(attachments, words.attachments),
    `${formatSize(bytes.done)} / ${formatSize(bytes.total)}`,
  ];
  return (
    <div className="pb-2 text-sm text-muted">
      <p role="status" className={phase === 'full' || phase === 'waiting' ? 'font-bold text-main' : ''}>
        {phase === 'done' && !isWhole ? words.incomplete : words.phases[phase]}
      </p>
      {!(phase === 'done' && isWhole) && (
        <progress
          aria-label={words.progress(name)}
          value={bytes.done}
          max={Math.max(1, bytes.total)}
          className="my-1 block h-2 w-full accent-fill"
        />
      )}
      <p className="flex flex-wrap gap-x-3 tabular-nums">
        {counts.map((count) => count && <span key={count}>{count}</span>)}
      </p>
      {tooLarge > 0 && <p>{words.tooLarge(tooLarge)}</p>}
      {older > 0 && <p>{words.older(older)}</p>}
      {failed.length > 0 && (
        <details>
          <summary className="tap w-full text-main">{words.failed(failed.length)}</summary>
          <ul className="list-disc pl-5">
            {failed.map(({ code, title, part }, index) => (
              <li key={`${code}${part}${index}`}>
                {title}（{words.parts[part]}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const counted = ({ done, total }: Share, say: (done: number, total: number) => string) =>
  total > 0 ? say(done, total) : undefined;
