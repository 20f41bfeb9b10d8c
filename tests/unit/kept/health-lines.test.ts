import { describe, expect, it } from 'vitest';
import { healthLines, healthReport, verdictOf } from '@/lib/kept/health-lines';
import type { PhoneHealth } from '@/lib/kept/phone-health';

const well: PhoneHealth = {
  worker: 'active',
  pageBuild: 'b2',
  workerBuild: 'b2',
  online: true,
  kept: { count: 50, bytes: 3_000_000 },
  space: { used: 4_000_000, quota: 900_000_000 },
  lasting: true,
  remembers: true,
  saved: 1,
  read: 2,
  queuedVisits: 0,
};

describe('手机体检', () => {
  it.each<[string, Partial<PhoneHealth>, string]>([
    ['a phone that is well', {}, 'good'],
    ['one whose system may clean up', { lasting: false }, 'good'],
    ['one that does not tell', { lasting: undefined, space: undefined }, 'good'],
    ['one without network now', { online: false }, 'fair'],
    ['one with an older worker', { workerBuild: 'b1' }, 'fair'],
    ['one that is nearly full', { space: { used: 95, quota: 100 } }, 'fair'],
    ['one that remembers nothing', { remembers: false }, 'fair'],
    ['one without workers', { worker: 'missing', workerBuild: undefined }, 'bad'],
    ['one whose worker does not answer', { worker: 'silent', workerBuild: undefined }, 'bad'],
    ['one that keeps nothing', { kept: { count: 0, bytes: 0 } }, 'bad'],
  ])('judges %s', (_name, changes, verdict) => {
    expect(verdictOf(healthLines({ ...well, ...changes }))).toBe(verdict);
  });

  it('tells when the site was last reached', () => {
    const lines = healthLines({ ...well, online: false, lastContact: new Date('2026-03-01T02:30:00Z') });
    expect(lines.find(({ name }) => name === 'contact')?.text).toBe('现在连不上官网，上次联系是 2026-03-01 10:30');
  });

  it('makes a report of every line, with a mark at what needs attention', () => {
    const about = {
      address: 'https://www.shishi.example/zt/',
      agent: 'Phone/1',
      now: new Date('2026-03-01T02:30:00Z'),
    };
    const lines = healthLines({ ...well, queuedVisits: 3, lasting: false });
    const report = healthReport(lines, about).split('\n');
    expect(report[0]).toBe('手机体检 2026-03-01 10:30');
    expect(report).toContain('离线功能：已经准备好');
    expect(report).toContain('长期保存：【注意】空间紧张时，系统可能清理本站保存的内容');
    expect(report).toContain('待上报的访问：3 次，联网后自动上报');
    expect(report.at(-1)).toBe('Phone/1');
  });
});
