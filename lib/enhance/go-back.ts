/**
 * 放弃 on the leaving notice goes back to the very place in the text. Only where the notice was opened
 * from a page of ours in this tab: what else lies behind is not ours to show; then the link leads on.
 */
export function enableGoingBack(base: string): void {
  const isFromHere = document.referrer.startsWith(`${location.origin}${base}/`);
  for (const link of document.querySelectorAll('[data-go-back]')) {
    link.addEventListener('click', (event) => {
      if (!isFromHere || history.length < 2) return;
      event.preventDefault();
      history.back();
    });
  }
}
