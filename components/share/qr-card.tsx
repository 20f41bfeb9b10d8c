import { WORDS } from '@/lib/site/words';

export interface QrCardProps {
  /** Address of the drawing. */
  src: string;
  /** Title of what the code opens. */
  title: string;
  /** The address in the code, printed below it on paper. */
  address: string;
}

/** 扫一扫在手机打开当前页: the code beside the text on wide screens and on paper. */
export function QrCard({ src, title, address }: QrCardProps) {
  return (
    <figure className="rounded-lg bg-white p-4 text-center text-sm text-[#1c1a19] break-inside-avoid print:mt-6 print:w-64 print:p-0">
      <img
        src={src}
        alt={WORDS.share.qrAlt(title)}
        width="160"
        height="160"
        loading="lazy"
        className="mx-auto size-40"
      />
      <figcaption className="mt-2">
        {WORDS.share.qrCaption}
        <span className="mt-1 hidden break-all text-xs print:block">{address}</span>
      </figcaption>
    </figure>
  );
}
