import { conventionBody } from './convention-text.mjs';
import { handbookBody } from './handbook-text.mjs';

/**
 * A TrueType face is embedded as one subset, an OpenType one such as Noto glyph by glyph, which makes the file
 * three times as large; so the first is taken where it is found. One weight only, for the same reason.
 */
export const face = process.env.PRINT_FONT ?? '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf';

const style = `
  @font-face { font-family: printed; src: url('file://${face}'); }
  @page { size: A4; margin: 24mm 22mm 22mm; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 12pt/1.9 printed, 'Noto Sans CJK SC', sans-serif; font-weight: 400; color: #222; }
  h1, h2, th, b { font-weight: 400; }
  h1 { margin: 0 0 4mm; font-size: 24pt; line-height: 1.4; text-align: center; color: #a61b1b; }
  h2 { margin: 7mm 0 2mm; font-size: 15pt; color: #a61b1b; break-after: avoid; }
  p { margin: 0 0 2mm; text-indent: 2em; }
  .centre { text-align: center; text-indent: 0; color: #666; }
  .right { text-align: right; text-indent: 0; margin-top: 10mm; }
  .page { break-before: page; }
  ol, ul { margin: 0 0 2mm; padding-left: 2em; }
  .articles { margin-top: 8mm; font-size: 16pt; line-height: 2.2; }
  table { width: 100%; border-collapse: collapse; margin: 3mm 0; font-size: 11pt; break-inside: avoid; }
  th, td { border: 0.3mm solid #b9a9a0; padding: 1.6mm 3mm; text-align: left; vertical-align: top; }
  th { background: #f6e3dc; }
  .cover { height: 245mm; display: flex; flex-direction: column; justify-content: center; align-items: center; text-align: center; }
  .cover h1 { font-size: 36pt; }
  .cover p { text-indent: 0; }
`;

const page = (title, body) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>${style}</style><body>${body}</body></html>`;

export const convention = page('示例市文明公约（2025年版）', conventionBody);
export const handbook = page('示例市文明宣传手册', handbookBody);
