'use client';

import { useEffect, useState } from 'react';
import { copyText } from '@/lib/enhance/copy-text';
import { healthLines, healthReport, verdictOf, type HealthLine } from '@/lib/kept/health-lines';
import { examinePhone } from '@/lib/kept/phone-health';
import { repairPhone } from '@/lib/kept/repair-phone';
import { WORDS } from '@/lib/site/words';

const words = WORDS.check;
const BUTTON = 'tap justify-center rounded-lg border border-line bg-paper px-4';

/** 手机体检: what was found, what to do about it, and the report to copy. */
export function HealthCard({ base, build }: { base: string; build: string }) {
  const [lines, setLines] = useState<HealthLine[]>();
  const [note, setNote] = useState('');
  const [report, setReport] = useState('');
  const [busy, setBusy] = useState(false);
  const examine = () => examinePhone(build).then((health) => setLines(healthLines(health)));
  useEffect(() => void examinePhone(build).then((health) => setLines(healthLines(health))), [build]);

  async function repair() {
    setBusy(true);
    setNote(words.repairing);
    const outcome = await repairPhone();
    const says = { repaired: words.repaired, offline: words.repairOffline, failed: words.repairFailed };
    setNote(says[outcome]);
    await examine();
    setBusy(false);
  }
  async function askLasting() {
    const granted = await navigator.storage.persist().catch(() => false);
    setNote(granted ? words.lasting : words.refused);
    await examine();
  }
  async function copy() {
    const about = { address: `${location.origin}${base}/`, agent: navigator.userAgent, now: new Date() };
    const text = healthReport(lines ?? [], about);
    const copied = await copyText(text);
    setNote(copied ? WORDS.share.copied : WORDS.share.copyByHand);
    setReport(copied ? '' : text);
  }

  if (!lines) return <p className="text-muted">{words.running}</p>;
  const canAsk = lines.some(({ name, good }) => name === 'lasting' && !good);
  const canRepair = lines.every(({ name, text }) => name !== 'worker' || text !== words.worker.missing);
  return (
    <>
      <p role="status" className="mb-3 rounded-md bg-tint px-4 py-3 font-bold">
        {words[verdictOf(lines)]}
      </p>
      <HealthList lines={lines} />
      <p role="status" className="min-h-11 py-2 font-semibold text-main">
        {note}
      </p>
      {report && (
        <textarea
          readOnly
          rows={10}
          aria-label={words.report}
          value={report}
          ref={(field) => field?.select()}
          className="mb-3 w-full rounded-lg border border-line bg-paper p-2 text-sm"
        />
      )}
      <div className="flex flex-wrap gap-3">
        {canRepair && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void repair()}
            className="tap justify-center rounded-lg bg-fill px-6 text-white disabled:opacity-60"
          >
            {words.repair}
          </button>
        )}
        {canAsk && (
          <button type="button" onClick={() => void askLasting()} className={BUTTON}>
            {words.askLasting}
          </button>
        )}
        <button type="button" onClick={() => void copy()} className={BUTTON}>
          {words.copy}
        </button>
        <button type="button" disabled={busy} onClick={() => void examine()} className={BUTTON}>
          {words.again}
        </button>
      </div>
      {canRepair && <p className="mt-3 text-sm text-muted">{words.repairNote}</p>}
    </>
  );
}

function HealthList({ lines }: { lines: HealthLine[] }) {
  return (
    <dl className="-mx-4 bg-paper px-4 sm:mx-0 sm:rounded-lg sm:px-6">
      {lines.map(({ name, text, good }) => (
        <div key={name} className="border-t border-line py-2 first:border-0 sm:flex sm:gap-4">
          <dt className="shrink-0 font-semibold sm:w-40">{words.items[name]}</dt>
          <dd>
            <span className={good ? 'mr-2 text-muted' : 'mr-2 font-bold text-main'}>
              {good ? words.ok : words.notice}
            </span>
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
