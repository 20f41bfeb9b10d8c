/** The product's mark, drawn in the page so that it costs no request: an open page on the site's colour. */
export function SiteMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width="32" height="32" className="size-8 shrink-0 text-fill">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <path
        d="M16 10.5C13.5 8.6 10.4 8 6.5 8v14.5c3.9 0 7 .6 9.5 2.5 2.5-1.9 5.6-2.5 9.5-2.5V8c-3.9 0-7 .6-9.5 2.5Zm0 0V25"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
