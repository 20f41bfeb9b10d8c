import { afterEach, describe, expect, it, vi } from 'vitest';
import { choosePictures, leavesOutPictures, pictureSetting } from '@/lib/enhance/picture-setting';
import { forgetReadings, logReading, parseReadings, placeIn, readingsText } from '@/lib/enhance/reading-log';
import { isSaved, markSaved, parseSaved, readSavedText, unmarkSaved } from '@/lib/enhance/saved-list';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const denyStorage = () => {
  for (const name of ['getItem', 'setItem'] as const)
    vi.spyOn(Storage.prototype, name).mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
};

describe('收藏', () => {
  it('is a list, the last first, each once', () => {
    for (const code of ['a', 'b', 'a']) markSaved(code, `稿件 ${code}`);
    expect(parseSaved(readSavedText()).map(({ code }) => code)).toEqual(['a', 'b']);
    unmarkSaved(['a']);
    expect([isSaved('a'), isSaved('b')]).toEqual([false, true]);
  });

  it('says when the phone remembers nothing', () => {
    denyStorage();
    expect(markSaved('a', '稿件')).toBe(false);
    expect(isSaved('a')).toBe(false);
  });

  it.each(['{', 'null', '[1,{"code":2}]'])('starts afresh from broken storage %j', (text) => {
    localStorage.setItem('reader:saved', text);
    expect(parseSaved(readSavedText())).toEqual([]);
  });
});

describe('the reading log', () => {
  const place = { block: 3, part: 0.5, words: '第四段', percent: 40 };

  it('keeps the place of each article, the last read first', () => {
    logReading({ code: 'a', title: '甲', at: 1, place });
    logReading({ code: 'b', title: '乙', at: 2 });
    expect(parseReadings(readingsText()).map(({ code }) => code)).toEqual(['b', 'a']);
    expect([placeIn('a'), placeIn('b')]).toEqual([place, undefined]);
    forgetReadings(['a']);
    expect(placeIn('a')).toBeUndefined();
  });

  it('forgets the oldest beyond a hundred', () => {
    for (let at = 0; at < 101; at++) logReading({ code: `c${at}`, title: '', at });
    const codes = parseReadings(readingsText()).map(({ code }) => code);
    expect(codes).toHaveLength(100);
    expect(codes).not.toContain('c0');
  });
});

describe('pictures that come by themselves', () => {
  const onNetwork = (connection: object | undefined) =>
    Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });

  it.each([
    ['good', undefined, false],
    ['good', { effectiveType: '4g' }, false],
    ['good', { effectiveType: 'slow-2g' }, true],
    ['good', { saveData: true }, true],
    ['always', { saveData: true }, false],
    ['never', { effectiveType: '4g' }, true],
  ] as const)('with %s chosen on %j are left out: %s', (setting, connection, left) => {
    onNetwork(connection);
    choosePictures(setting);
    expect(leavesOutPictures()).toBe(left);
    onNetwork(undefined);
  });

  it('come on good networks where nothing was chosen or can be', () => {
    localStorage.setItem('reader:pictures', 'nonsense');
    expect(pictureSetting()).toBe('good');
    denyStorage();
    expect(choosePictures('never')).toBe(false);
    expect(pictureSetting()).toBe('good');
  });
});
