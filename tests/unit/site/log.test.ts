import { expect, it } from 'vitest';
import { createLog, readableLine } from '@/lib/site/log';
import { cleanLogText } from '@/lib/site/log-text';
import { runInRequest } from '@/lib/site/request-scope';

function recordLog(level: 'debug' | 'info' = 'info') {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return { log: createLog(level, { write }), lines };
}

it('writes one line of JSON with time, level, text and fields', () => {
  const { log, lines } = recordLog();
  log.warn({ feed: 'a' }, 'two\nlines');
  expect(lines).toEqual([{ level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), feed: 'a', msg: 'two\nlines' }]);
});

it('leaves out what is below the level', () => {
  const { log, lines } = recordLog();
  log.debug('not shown');
  expect(lines).toEqual([]);
});

it('puts the id of the request on every line of its work, also after a wait', async () => {
  const { log, lines } = recordLog();
  await runInRequest('id-1', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    log.info('inside');
  });
  log.info('outside');
  expect(lines.map(({ requestId }) => requestId)).toEqual(['id-1', undefined]);
});

it('hides fields that hold secrets', () => {
  const { log, lines } = recordLog();
  log.info({ authorization: 'x1', headers: { cookie: 'x2', accept: 'ok' }, password: 'x3' }, 'text');
  expect(JSON.stringify(lines)).not.toMatch(/x[123]/);
  expect(JSON.stringify(lines)).toContain('ok');
});

it.each([
  ['sync: https://user:pass@feeds.example/f.json failed', 'sync: https://***@feeds.example/f.json failed'],
  ['postgres://reader:p%40ss@db:5432/reader', 'postgres://***@db:5432/reader'],
  ['Authorization: Bearer abc.def-123', 'Authorization: Bearer ***'],
  ['GET /search?q=%E7%A7%81&page=2', 'GET /search?q=***&page=2'],
  ['https://feeds.example/f.json?key=abc', 'https://feeds.example/f.json?key=***'],
  ['the token hunter2-hunter2 is wrong', 'the token *** is wrong'],
  ['mail a@feeds.example', 'mail a@feeds.example'],
])('of %j shows %j', (text, shown) => expect(cleanLogText(text, ['hunter2-hunter2', 'is'])).toBe(shown));

it('is one readable line on a terminal', () => {
  const line = JSON.stringify({ time: 'T', level: 'error', msg: 'first\n  second', path: '/a' });
  expect(readableLine(line)).toBe('T error first | second path="/a"\n');
});
