import { afterEach, describe, expect, it, vi } from 'vitest';
import { markRead, parseReadMarks, readMarksText } from '@/lib/enhance/read-marks';
import { subscribeStored } from '@/lib/enhance/stored-list';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('read marks', () => {
  it('are kept, newest last, once each', () => {
    for (const code of ['a', 'b', 'a']) markRead(code);
    expect([...parseReadMarks(readMarksText())]).toEqual(['b', 'a']);
  });

  it('forget the oldest beyond a thousand', () => {
    localStorage.setItem('reader:read', JSON.stringify(Array.from({ length: 1000 }, (_, index) => `c${index}`)));
    markRead('new');
    const marks = parseReadMarks(readMarksText());
    expect(marks.size).toBe(1000);
    expect(marks.has('c0')).toBe(false);
    expect(marks.has('new')).toBe(true);
  });

  it.each(['{', 'null', '{"a":1}', '[1,null]'])('start afresh from broken storage %j', (text) => {
    expect(parseReadMarks(text).size).toBe(0);
  });

  it('are simply absent where storage throws', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(readMarksText()).toBe('[]');
    expect(() => markRead('a')).not.toThrow();
  });

  it('tell their subscribers until these leave', () => {
    const notify = vi.fn();
    const unsubscribe = subscribeStored(notify);
    markRead('a');
    unsubscribe();
    markRead('b');
    expect(notify).toHaveBeenCalledTimes(1);
  });
});
