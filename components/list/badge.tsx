import type { ReactNode } from 'react';

/** 置顶, 更正, 已失效 … before a title. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="mr-2 inline-block rounded border border-main px-1.5 align-middle text-xs font-normal leading-5 text-main">
      {children}
    </span>
  );
}
