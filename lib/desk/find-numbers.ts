export interface FoundNumber {
  kind: 'idNumber' | 'phone';
  /** Without what is in the middle: `440***********123X`. */
  masked: string;
}

/** 公民身份号码 (GB 11643): area, day of birth, order, check character. The day alone tells it from other long numbers. */
const ID_NUMBER = /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\dA-Z])/gi;
const PHONE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;

/** What looks like a person's number in a text, each once; numbers in full-width digits count too. */
export function findNumbers(text: string): FoundNumber[] {
  const plain = text.normalize('NFKC');
  const ids = (plain.match(ID_NUMBER) ?? []).map((number) => ({ kind: 'idNumber' as const, masked: mask(number, 3) }));
  // A phone number inside an identity number is none.
  const phones = (plain.replace(ID_NUMBER, '#').match(PHONE) ?? []).map((number) => ({
    kind: 'phone' as const,
    masked: mask(number.replace(/\D/g, '').slice(-11), 3),
  }));
  const found = new Map([...ids, ...phones].map((number) => [number.masked, number]));
  return [...found.values()];
}

const LAST = 2;

function mask(number: string, first: number): string {
  return number.slice(0, first) + '*'.repeat(number.length - first - LAST) + number.slice(-LAST);
}
