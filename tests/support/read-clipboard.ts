import type { Page } from 'playwright-core';

const NOTES = 'https://notes.example/';

/** What a reader would paste elsewhere: our own pages may write to the clipboard, never read it. */
export async function readClipboard(page: Page): Promise<string> {
  const notes = await page.context().newPage();
  await notes.route(NOTES, (route) => route.fulfill({ contentType: 'text/html', body: '<p>notes</p>' }));
  await notes.goto(NOTES);
  await notes.bringToFront();
  const text = await notes.evaluate(() => navigator.clipboard.readText());
  await notes.close();
  await page.bringToFront();
  return text;
}
