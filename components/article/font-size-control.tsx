import { WORDS } from '@/lib/site/words';

const SIZES = [
  ['small', WORDS.fontSize.small],
  ['medium', WORDS.fontSize.medium],
  ['large', WORDS.fontSize.large],
] as const;

/** 字体：大 中 小. Hidden until the script that makes it work has arrived. */
export function FontSizeControl() {
  return (
    <div role="group" aria-label={WORDS.fontSize.label} className="flex items-center" data-needs-script="" hidden>
      <span className="hidden text-sm text-muted min-[22rem]:inline">{WORDS.fontSize.label}</span>
      {SIZES.map(([size, word]) => (
        <button
          key={size}
          type="button"
          data-font-size={size}
          aria-pressed="false"
          className="tap justify-center rounded-md aria-pressed:font-bold aria-pressed:text-main aria-pressed:underline aria-pressed:underline-offset-8"
        >
          {word}
        </button>
      ))}
    </div>
  );
}
