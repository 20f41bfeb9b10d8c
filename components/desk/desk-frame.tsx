import type { ReactNode } from 'react';
import { DESK_WORDS } from '@/lib/site/desk-words';

/** The pages of the desk, in the order of its navigation, by the last part of their address. */
const SECTIONS = {
  '': DESK_WORDS.home.name,
  articles: DESK_WORDS.articles.name,
  codes: DESK_WORDS.codes.name,
  placements: DESK_WORDS.placements.name,
  visits: DESK_WORDS.visits.name,
  checks: DESK_WORDS.checks.name,
  preview: DESK_WORDS.preview.name,
} as const;

export type DeskSection = keyof typeof SECTIONS;

export interface DeskFrameProps {
  base: string;
  section: DeskSection;
  about?: string;
  children: ReactNode;
}

/** What every page of the desk has around it. */
export function DeskFrame({ base, section, about, children }: DeskFrameProps) {
  return (
    <div className="wrap-page">
      <nav aria-label={DESK_WORDS.sections} className="border-b border-line">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <p className="tap font-bold">{DESK_WORDS.title}</p>
          <form action={`${base}/desk/logout`} method="post">
            <button type="submit" className="tap justify-center px-2 text-main">
              {DESK_WORDS.logOut}
            </button>
          </form>
        </div>
        <ul className="flex flex-wrap gap-x-1">
          {Object.entries(SECTIONS).map(([part, name]) => (
            <li key={part}>
              <a
                href={part === '' ? `${base}/desk` : `${base}/desk/${part}`}
                aria-current={part === section ? 'page' : undefined}
                className="tap justify-center border-b-3 border-transparent px-2.5 aria-[current]:border-fill aria-[current]:font-bold aria-[current]:text-main"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" className="py-5">
        <h1 className="text-2xl font-bold">{SECTIONS[section]}</h1>
        {about && <p className="mt-1 text-muted">{about}</p>}
        {children}
      </main>
    </div>
  );
}
