import { Icon } from '@/components/ui/icon';
import { WORDS } from '@/lib/site/words';

/** 收藏: hidden until the script that makes it work has arrived; what becomes of it is said in the reading bar. */
export function SaveButton() {
  return (
    <button
      type="button"
      hidden
      data-needs-script=""
      data-save={WORDS.save.save}
      data-saved={WORDS.save.saved}
      className="tap gap-1 text-main [&[data-on]_svg]:fill-current"
    >
      <Icon name="star" />
      <span>{WORDS.save.save}</span>
    </button>
  );
}
