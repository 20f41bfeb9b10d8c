import { civilTimeAt } from '../model/civil-time';
import { formatSize } from '../model/format-size';
import { WORDS } from '../site/words';
import type { PhoneHealth } from './phone-health';

export interface HealthLine {
  name: keyof typeof WORDS.check.items;
  text: string;
  good: boolean;
}

export type Verdict = 'good' | 'fair' | 'bad';

const NEARLY_FULL = 0.9;
const words = WORDS.check;

/** What was found, in the reader's words. */
export function healthLines(health: PhoneHealth): HealthLine[] {
  const { worker, space, lasting, kept } = health;
  const isFull = space !== undefined && space.used > space.quota * NEARLY_FULL;
  const sizes = space && ([formatSize(space.used), formatSize(space.quota)] as const);
  const lines: (HealthLine | false | undefined)[] = [
    { name: 'worker', text: words.worker[worker], good: worker === 'active' || worker === 'waiting' },
    { name: 'version', text: versionText(health), good: health.workerBuild === health.pageBuild },
    {
      name: 'contact',
      text: health.online ? words.online : words.offline(health.lastContact && civilTimeAt(health.lastContact)),
      good: health.online,
    },
    { name: 'kept', text: words.kept(kept.count, formatSize(kept.bytes)), good: kept.count > 0 },
    sizes && { name: 'space', text: (isFull ? words.spaceLow : words.space)(...sizes), good: !isFull },
    lasting !== undefined && { name: 'lasting', text: lasting ? words.lasting : words.notLasting, good: lasting },
    {
      name: 'memory',
      text: health.remembers ? words.memory(health.saved, health.read) : words.noMemory,
      good: health.remembers,
    },
    { name: 'visits', text: words.visits(health.queuedVisits), good: true },
  ];
  return lines.filter((line): line is HealthLine => Boolean(line));
}

/** Whether the phone can read without network; a system that may clean up is no fault. */
export function verdictOf(lines: HealthLine[]): Verdict {
  const isGood = (name: HealthLine['name']) => lines.find((line) => line.name === name)?.good ?? true;
  if (!isGood('worker') || !isGood('kept')) return 'bad';
  return lines.every(({ name, good }) => good || name === 'lasting') ? 'good' : 'fair';
}

/** The whole as text, to be sent to somebody who can help. */
export function healthReport(lines: HealthLine[], about: { address: string; agent: string; now: Date }): string {
  const found = lines.map(
    ({ name, text, good }) => `${words.items[name]}：${good ? '' : `【${words.notice}】`}${text}`,
  );
  return [`${words.title} ${civilTimeAt(about.now)}`, about.address, ...found, about.agent].join('\n');
}

function versionText({ pageBuild, workerBuild }: PhoneHealth): string {
  if (workerBuild === pageBuild) return words.sameVersion(pageBuild);
  return words.version(pageBuild, workerBuild ?? words.unknown);
}
