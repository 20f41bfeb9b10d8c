'use client';

import { useEffect, useState } from 'react';
import { registerWorker } from '@/lib/enhance/register-worker';
import { watchUpdates, type Update } from '@/lib/enhance/watch-updates';
import { WORDS } from '@/lib/site/words';

/** Registers the worker and, when a newer one waits, says so quietly; nothing changes without a tap. */
export function UpdateBar({ base }: { base: string }) {
  const [update, setUpdate] = useState<Update>();
  useEffect(() => registerWorker(base, (registration) => watchUpdates(registration, setUpdate)), [base]);
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-20 print:hidden">
      {update && (
        <p className="flex items-center justify-center gap-4 border-t border-line bg-paper px-4 py-1">
          {WORDS.update.ready}
          <button type="button" className="tap justify-center font-bold text-main" onClick={() => update.apply()}>
            {WORDS.update.apply}
          </button>
          <button type="button" className="tap justify-center text-muted" onClick={() => update.dismiss()}>
            {WORDS.update.later}
          </button>
        </p>
      )}
    </div>
  );
}
