/** Why a code is not offered for print. Words for each stand in `WORDS.codeFaults`. */
export type CodeFault =
  /** Not a percent-encoded ASCII address, or longer than any phone reads. */
  | 'address'
  /** Finer than 0.4 mm a module at the width it is printed. */
  | 'dense'
  /** Less than four light modules around it. */
  | 'margin'
  /** Says something other than the address. */
  | 'content'
  | Trial;

/** What a code meets on its way from paper to a phone. */
export type Trial = 'blur' | 'jpeg' | 'contrast' | 'dark' | 'perspective';
