/** How fields and buttons of the desk look: of one height, so that they stand in a row. */
export const FIELD = 'min-h-12 min-w-0 w-full rounded-lg border border-muted bg-paper px-3 placeholder:text-muted';
export const BUTTON =
  'inline-flex min-h-12 items-center justify-center rounded-lg border border-main bg-paper px-4 text-main';
export const MAIN_BUTTON = 'inline-flex min-h-12 items-center justify-center rounded-lg bg-fill px-5 text-white';
