import type { Scanned } from '@/lib/scan/read-scanned';
import { WORDS } from '@/lib/site/words';

/** A code may hold a page of text. */
const LONGEST = 300;

/** Says what stands in a code that is not ours; an address can be opened by way of the leaving notice. */
export function ForeignCode({ scanned, leave }: { scanned: Exclude<Scanned, { kind: 'ours' }>; leave: string }) {
  const words = WORDS.scan;
  const content = scanned.kind === 'elsewhere' ? scanned.url : scanned.text;
  return (
    <section
      aria-labelledby="foreign"
      className="mx-auto mt-3 max-w-[30rem] rounded-md border border-line bg-paper p-4"
    >
      <h2 id="foreign" className="font-bold">
        {words.foreignTitle}
      </h2>
      <p className="mt-1 text-sm text-muted">{words.foreignContent}</p>
      <p className="mt-1 break-all">
        <bdi>{content.length > LONGEST ? `${content.slice(0, LONGEST)}…` : content}</bdi>
      </p>
      {scanned.kind === 'elsewhere' && (
        <a href={`${leave}?to=${encodeURIComponent(scanned.url)}`} className="tap text-main">
          {words.foreignOpen}
        </a>
      )}
    </section>
  );
}
