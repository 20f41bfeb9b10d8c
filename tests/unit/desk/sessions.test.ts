import { describe, expect, it } from 'vitest';
import { createSessions, SESSION_SECONDS } from '@/lib/desk/sessions';

const NOW = new Date('2026-03-05T02:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const sessions = createSessions('a long password');

describe('a session', () => {
  it('is open until its time is over', () => {
    const token = sessions.open(NOW);
    expect(sessions.isOpen(token, NOW)).toBe(true);
    expect(sessions.isOpen(token, later(SESSION_SECONDS - 1))).toBe(true);
    expect(sessions.isOpen(token, later(SESSION_SECONDS))).toBe(false);
  });

  it('is known to another machine with the same password and to none with another', () => {
    const token = sessions.open(NOW);
    expect(createSessions('a long password').isOpen(token, NOW)).toBe(true);
    expect(createSessions('another password').isOpen(token, NOW)).toBe(false);
  });

  it('that was closed is shut, and the others are not', () => {
    const [one, two] = [sessions.open(NOW), sessions.open(NOW)];
    sessions.close(one, NOW);
    expect(sessions.isOpen(one, NOW)).toBe(false);
    expect(sessions.isOpen(two, NOW)).toBe(true);
  });

  it('cannot be made longer, or of nothing', () => {
    const [id, end, signature] = sessions.open(NOW).split('.');
    const longer = (Number.parseInt(end!, 36) + 1).toString(36);
    for (const token of [
      `${id}.${longer}.${signature}`,
      `x.${end}.${signature}`,
      `${id}.${end}`,
      `${id}.${end}.`,
      '',
      '..',
    ]) {
      expect(sessions.isOpen(token, NOW), token).toBe(false);
    }
  });
});
