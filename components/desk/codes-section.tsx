import type { Placement } from '@/lib/model/placement';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { BUTTON, FIELD, MAIN_BUTTON } from './controls';

export interface CodeView {
  code: string;
  title: string;
  /** The address in the code. */
  address: string;
  /** `/base/a/{code}/{placement}`, to which `/qr.svg` and the like are added. */
  path: string;
  posterPath: string;
  /** Why the code is not offered: after printing it could not be read. */
  faults: string[];
}

export interface CodesSectionProps {
  base: string;
  codes: CodeView[];
  placements: Placement[];
  placement?: string;
  /** The sheets of all these codes. */
  printUrl: string;
}

/** Codes of the chosen articles for one placement, as files for every use. */
export function CodesSection({ base, codes, placements, placement, printUrl }: CodesSectionProps) {
  const words = DESK_WORDS.codes;
  if (codes.length === 0) {
    return (
      <p className="mt-4">
        {words.chooseFirst}
        <a href={`${base}/desk/articles`} className="tap ml-2 text-main">
          {words.toArticles}
        </a>
      </p>
    );
  }
  return (
    <>
      <form action={`${base}/desk/codes`} className="mt-4 flex flex-wrap items-end gap-2">
        {codes.map(({ code }) => (
          <input key={code} type="hidden" name="code" value={code} />
        ))}
        <label className="grow sm:max-w-80">
          <span className="block">{words.placement}</span>
          <select name="placement" defaultValue={placement ?? ''} className={FIELD}>
            <option value="">{words.noPlacement}</option>
            {placements.map(({ id, name }) => (
              <option key={id} value={id}>
                {`${name}（${id}）`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={MAIN_BUTTON}>
          {words.apply}
        </button>
        <a href={printUrl} className={BUTTON}>
          {words.print}
        </a>
      </form>
      {placements.length === 0 && <p className="mt-2 text-sm text-muted">{words.noPlaces}</p>}
      <p className="mt-2 text-sm text-muted">{words.howLarge}</p>
      <ul className="mt-4 grid gap-4 sm:grid-cols-2">
        {codes.map((view) => (
          <CodeItem key={view.code} view={view} placement={placement} />
        ))}
      </ul>
    </>
  );
}

function CodeItem({ view, placement }: { view: CodeView; placement?: string }) {
  const words = DESK_WORDS.codes;
  const name = [view.code, placement].filter(Boolean).join('-');
  if (view.faults.length > 0) {
    return (
      <li className="rounded-lg bg-paper p-4">
        <h2 className="font-bold">{view.title}</h2>
        <p className="mt-2 rounded-md bg-tint px-3 py-2">{words.refused(view.faults.join('；'))}</p>
        <p className="mt-2 break-all text-sm text-muted">{view.address}</p>
      </li>
    );
  }
  return (
    <li className="rounded-lg bg-paper p-4">
      <h2 className="font-bold">{view.title}</h2>
      <img
        src={`${view.path}/qr.svg`}
        alt={words.alt(view.title)}
        width="160"
        height="160"
        loading="lazy"
        className="my-2 size-40 rounded-lg bg-white"
      />
      <p className="break-all text-sm text-muted">{view.address}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        {(['svg', 'png', 'pdf'] as const).map((kind) => (
          <a key={kind} href={`${view.path}/qr.${kind}`} download={`${name}.${kind}`} className={BUTTON}>
            {words[kind]}
          </a>
        ))}
        <a href={view.posterPath} className={BUTTON}>
          {words.poster}
        </a>
      </p>
    </li>
  );
}
