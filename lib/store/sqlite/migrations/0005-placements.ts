/** Rows are never deleted: a code on a wall goes on counting under its name. */
export const placements = `
CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
`;
