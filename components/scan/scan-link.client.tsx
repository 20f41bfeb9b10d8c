'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { mayHaveCamera } from '@/lib/scan/camera';
import { WORDS } from '@/lib/site/words';

/** 扫码, where a camera may work; its place is kept free, so that nothing moves when it shows. */
export function ScanLink({ address }: { address: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    void mayHaveCamera().then(setShown);
  }, []);
  return (
    <a href={address} className={`tap shrink-0 gap-1 text-main no-underline ${isShown ? '' : 'invisible'}`}>
      <Icon name="scan" />
      {WORDS.scan.link}
    </a>
  );
}
