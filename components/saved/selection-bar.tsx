import { PACK_LIMIT } from '@/lib/pack/pack-address';
import { WORDS } from '@/lib/site/words';

/** What can be done with the ticked articles; at the edge of the screen while there are some. */
export function SelectionBar({ base, codes, onCancel }: { base: string; codes: string[]; onCancel(): void }) {
  const words = WORDS.savedPage;
  if (codes.length === 0) return null;
  const isTooMany = codes.length > PACK_LIMIT;
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-paper">
      <div className="wrap-page py-2">
        <p className="flex flex-wrap items-center justify-between gap-x-4">
          <span role="status">{words.chosen(codes.length)}</span>
          <button type="button" onClick={onCancel} className="tap justify-center text-muted">
            {words.cancel}
          </button>
          {isTooMany ? (
            <span className="font-bold">{words.packLimit(PACK_LIMIT)}</span>
          ) : (
            <a
              href={`${base}/pack.html?codes=${codes.join(',')}`}
              className="tap justify-center rounded-lg bg-fill px-5 text-white"
            >
              {words.pack}
            </a>
          )}
        </p>
        <p className="text-sm text-muted">{words.packHint}</p>
      </div>
    </div>
  );
}
