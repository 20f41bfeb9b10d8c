/** `rules`: what the body was made with. Articles of an earlier release have none and are made anew once. */
export const rules = `ALTER TABLE article ADD COLUMN rules TEXT;`;
