import 'server-only';
import { darkRuns, qrModules } from './qr';

const POINTS_A_MILLIMETRE = 72 / 25.4;

/**
 * The code as a PDF of one page that is the code and its quiet zone, in vectors: printed at any size without
 * loss (ISO 32000-1, sections 7.5 and 8.5).
 *
 * @param millimetres side of the page
 * @throws Error like `qrModules`
 */
export function qrPdf(text: string, { millimetres }: { millimetres: number }): string {
  const modules = qrModules(text);
  const side = (millimetres * POINTS_A_MILLIMETRE).toFixed(3);
  const scale = (Number(side) / modules.length).toFixed(6);
  // PDF counts from the lower edge upwards.
  const rows = modules.flatMap((row, y) =>
    darkRuns(row).map(({ x, length }) => `${x} ${modules.length - 1 - y} ${length} 1 re`),
  );
  const drawing = [`1 g 0 0 ${side} ${side} re f`, `${scale} 0 0 ${scale} 0 0 cm 0 g`, ...rows, 'f'].join('\n');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${side} ${side}] /Resources << >> /Contents 4 0 R >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ]);
}

/** Objects 1, 2, 3 … with the table of where each begins; all in ASCII, so that characters are bytes. */
function pdfOf(objects: string[]): string {
  const places: number[] = [];
  let file = '%PDF-1.4\n';
  objects.forEach((object, index) => {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return `${file}${head}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
