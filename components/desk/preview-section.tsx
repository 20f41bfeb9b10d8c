import type { ReactNode } from 'react';
import { cutTitle, WECHAT_TITLE } from '@/lib/desk/link-previews';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { FIELD, MAIN_BUTTON } from './controls';
import { Panel } from './panel';

/** What programs read of an article when somebody sends its link. */
export interface LinkCardView {
  /** `<title>` */
  pageTitle: string;
  title: string;
  description: string;
  host: string;
  picture: string;
}

export interface PreviewSectionProps {
  base: string;
  given: string;
  card?: LinkCardView;
}

export function PreviewSection({ base, given, card }: PreviewSectionProps) {
  const words = DESK_WORDS.preview;
  return (
    <div className="mt-4 grid gap-4">
      <form action={`${base}/desk/preview`} className="flex flex-wrap items-end gap-2">
        <label className="grow sm:max-w-[34rem]">
          <span className="block">{words.article}</span>
          <input name="code" required defaultValue={given} maxLength={200} className={FIELD} />
        </label>
        <button type="submit" className={MAIN_BUTTON}>
          {words.show}
        </button>
      </form>
      {given !== '' && !card && <p role="alert">{words.unknown}</p>}
      {card && <Previews card={card} />}
    </div>
  );
}

function Previews({ card }: { card: LinkCardView }) {
  const words = DESK_WORDS.preview;
  const { shown, lost } = cutTitle(card.pageTitle, WECHAT_TITLE);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Panel title={words.wechatLink}>
        <Bubble>
          <span className="block">{lost === '' ? shown : `${shown}…`}</span>
          <span className="block break-all text-sm text-muted">{card.host}</span>
        </Bubble>
        <p className="mt-2 text-sm text-muted">{words.wechatLinkNote(WECHAT_TITLE)}</p>
        <p className="text-sm">{lost === '' ? words.fits : `${words.cutOff}${lost}`}</p>
      </Panel>
      <Panel title={words.wechatCard}>
        <Card card={card} />
        <p className="mt-2 text-sm text-muted">{words.wechatCardNote}</p>
      </Panel>
      <Panel title={words.qq}>
        <Card card={card} />
      </Panel>
      <Panel title={words.dingtalk}>
        <Bubble>
          <span className="line-clamp-2 font-semibold">{card.title}</span>
          <span className="mt-1 line-clamp-3 text-sm text-muted">{card.description}</span>
          <img src={card.picture} alt="" width="240" height="160" className="mt-2 h-32 w-full rounded object-cover" />
          <span className="block text-sm text-muted">{card.host}</span>
        </Bubble>
      </Panel>
    </div>
  );
}

/** Title above, summary and a small square picture below. */
function Card({ card }: { card: LinkCardView }) {
  return (
    <Bubble>
      <span className="line-clamp-2">{card.title}</span>
      <span className="mt-1 flex gap-3">
        <span className="line-clamp-3 min-w-0 grow text-sm text-muted">{card.description}</span>
        <img src={card.picture} alt="" width="48" height="48" className="size-12 shrink-0 rounded object-cover" />
      </span>
    </Bubble>
  );
}

function Bubble({ children }: { children: ReactNode }) {
  return <div className="max-w-80 rounded-lg border border-line bg-page p-3">{children}</div>;
}
