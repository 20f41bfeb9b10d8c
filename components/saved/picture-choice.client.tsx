'use client';

import { useState } from 'react';
import { choosePictures, PICTURE_SETTINGS, pictureSetting, type PictureSetting } from '@/lib/enhance/picture-setting';
import { WORDS } from '@/lib/site/words';
import { Section } from './section';

/** 自动保存: whether pictures of the newest articles come by themselves. */
export function PictureChoice() {
  const [setting, setSetting] = useState<PictureSetting>(pictureSetting);
  const words = WORDS.savedPage;
  return (
    <Section id="pictures" title={words.pictures}>
      <p className="text-muted">{words.picturesNote}</p>
      <div role="radiogroup" aria-labelledby="pictures" className="mt-1">
        {PICTURE_SETTINGS.map((each) => (
          <label key={each} className="tap w-full gap-3">
            <input
              type="radio"
              name="pictures"
              checked={each === setting}
              onChange={() => {
                setSetting(each);
                choosePictures(each);
              }}
              className="size-5 accent-fill"
            />
            {words.pictureSettings[each]}
          </label>
        ))}
      </div>
    </Section>
  );
}
