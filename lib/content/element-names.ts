const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Gone with their content, which is no HTML up to the end tag. */
export const RAW = names('script style textarea title noscript iframe noembed noframes');

/** Gone with everything in them: no text of the article, and most change how a parser reads what follows. */
export const REMOVED = names('template svg math object applet embed select button frameset canvas dialog');

/** Tags that only stand in the way of a parser; their content stays. */
export const SKIPPED = names(
  'html head body meta link base basefont bgsound plaintext xmp listing frame image isindex input keygen col colgroup param track option optgroup marquee nobr',
);

export const VOID = names('area br hr img source wbr');

/** Elements that a parser opens again in every following block until they are closed. */
export const FORMATTING = names('a b big code em font i s small strike strong tt u');

/** Other elements that mark words; around blocks they come to stand within each of them. */
export const MARKS = names('cite del dfn ins kbd mark q samp sub sup var');

export const TABLE_PARTS = names('caption tbody td tfoot th thead tr');

/** Boxes without meaning of their own: taken away, with a paragraph around text that stood in them. */
export const CONTAINERS = names(
  'div section article main header footer aside nav center address form fieldset legend details summary hgroup menu dir body html picture label',
);

/** Elements that a paragraph cannot hold, in what we write. */
export const BLOCKS = names('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure table div hr');

/** A start tag of these ends an open paragraph. */
export const ENDS_PARAGRAPH = names(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);
