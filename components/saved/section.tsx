import type { ReactNode } from 'react';

/** One part of the page under a heading of its own; `tools` stand beside it. */
export function Section({ id, title, tools, children }: SectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="-mx-4 mt-4 bg-paper px-4 py-3 first-of-type:mt-0 sm:mx-0 sm:rounded-lg sm:px-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id={id} className="py-2 text-lg font-bold">
          {title}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

export interface SectionProps {
  id: string;
  title: string;
  tools?: ReactNode;
  children: ReactNode;
}
