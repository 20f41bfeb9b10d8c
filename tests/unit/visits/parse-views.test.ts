import { describe, expect, it } from 'vitest';
import { parseViews } from '@/lib/visits/parse-views';

const TODAY = '2026-11-24';
const ID = 'AAAAAAAAAAAAAAAAAAAAA0';
const view = (changes: object = {}) => ({ id: ID, code: '0123abcd', channel: 'direct', day: TODAY, ...changes });
const parse = (...views: unknown[]) => parseViews(JSON.stringify({ views }), TODAY);

describe('a view', () => {
  it.each<[string, object, object]>([
    ['of an article', {}, { id: ID, code: '0123abcd', channel: 'direct', day: TODAY }],
    ['of the list', { code: undefined }, { code: undefined }],
    ['with null for what is absent', { code: null, placement: null }, { code: undefined, placement: undefined }],
    ['with a code in capitals', { code: '0123ABCD' }, { code: '0123abcd' }],
    ['of a poster', { placement: 'B3', channel: 'qr' }, { placement: 'b3', channel: 'qr' }],
    ['of 30 days ago', { day: '2026-10-25' }, { day: '2026-10-25' }],
    ['of 31 days ago counts today', { day: '2026-10-24' }, { day: TODAY }],
    ['of tomorrow counts today', { day: '2026-11-25' }, { day: TODAY }],
    ['of the year 9999 counts today', { day: '9999-12-31' }, { day: TODAY }],
    ['with members that we do not know', { device: 'x' }, { id: ID }],
  ])('%s is taken', (_, changes, expected) => {
    const parsed = parse(view(changes));
    expect(parsed.ok && parsed.value.malformed).toBe(0);
    expect(parsed.ok && parsed.value.visits[0]).toMatchObject(expected);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['text', 'view'],
    ['a list', []],
    ['without id', view({ id: undefined })],
    ['with a short id', view({ id: 'abc' })],
    ['with a long id', view({ id: `${ID}A` })],
    ['with an id of other signs', view({ id: "AAAAAAAAAAAAAAAAAAAA';" })],
    ['with a number as id', view({ id: 1 })],
    ['with a code that is none', view({ code: '0123abcu' })],
    ['with an empty code', view({ code: '' })],
    ['with a number as code', view({ code: 12345678 })],
    ['with a long placement', view({ placement: 'a'.repeat(17) })],
    ['with signs in the placement', view({ placement: 'b 3' })],
    ['with an unknown channel', view({ channel: 'mail' })],
    ['without channel', view({ channel: undefined })],
    ['with a channel of the prototype', view({ channel: 'constructor' })],
    ['without day', view({ day: undefined })],
    ['of February 30', view({ day: '2026-02-30' })],
    ['with a time for a day', view({ day: '2026-11-24T00:00:00Z' })],
    ['with a day that is none', view({ day: 'today' })],
  ])('%s is left out, the others are kept', (_, wrong) => {
    const parsed = parse(view(), wrong);
    expect(parsed.ok && [parsed.value.visits.length, parsed.value.malformed]).toEqual([1, 1]);
  });
});

describe('a body', () => {
  it.each([
    ['', /not JSON/],
    ['{', /not JSON/],
    ['null', /no list/],
    ['[]', /no list/],
    ['{"views":{}}', /no list/],
    ['{"__proto__":{"views":[]}}', /no list/],
    [JSON.stringify({ views: Array.from({ length: 21 }, () => view()) }), /more than 20/],
  ])('%j is refused whole', (text, reason) => {
    const parsed = parseViews(text, TODAY);
    expect(parsed.ok ? '' : parsed.error).toMatch(reason);
  });

  it('of 20 views is taken', () => {
    const parsed = parse(...Array.from({ length: 20 }, () => view()));
    expect(parsed.ok && parsed.value.visits).toHaveLength(20);
  });
});
