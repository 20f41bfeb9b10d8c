import { MOST_COPIES, PRINT_LAYOUTS, type PrintOrder } from '@/lib/print/print-order';
import { WORDS } from '@/lib/site/words';

const FIELD = 'mt-1 block min-h-12 w-full rounded-lg border border-muted bg-paper px-3 py-2';

/** Chooses articles and layout: a plain form, whose address can be kept and sent on. */
export function PrintForm({ action, order }: { action: string; order: PrintOrder }) {
  const words = WORDS.print;
  return (
    <form action={action} method="get" className="grid gap-4 sm:grid-cols-2">
      <label className="sm:col-span-2">
        {words.codes}
        <textarea
          name="codes"
          required
          rows={3}
          defaultValue={order.codes.join('\n')}
          aria-describedby="codes-hint"
          autoCapitalize="none"
          spellCheck={false}
          className={FIELD}
        />
        <span id="codes-hint" className="text-sm text-muted">
          {words.codesHint}
        </span>
      </label>
      <label>
        {words.layout}
        <select name="layout" defaultValue={order.layout} className={FIELD}>
          {PRINT_LAYOUTS.map((layout) => (
            <option key={layout} value={layout}>
              {words.layouts[layout]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.copies}
        <input
          type="number"
          name="copies"
          min={1}
          max={MOST_COPIES}
          defaultValue={order.copies}
          inputMode="numeric"
          className={FIELD}
        />
      </label>
      <label className="sm:col-span-2">
        {words.placement}
        <input
          name="placement"
          maxLength={16}
          defaultValue={order.placement ?? order.wrongPlacement}
          aria-describedby="placement-hint"
          autoCapitalize="none"
          spellCheck={false}
          className={FIELD}
        />
        <span id="placement-hint" className="text-sm text-muted">
          {words.placementHint}
        </span>
      </label>
      <p>
        <button type="submit" className="min-h-12 rounded-lg bg-fill px-8 text-white">
          {words.submit}
        </button>
      </p>
    </form>
  );
}
