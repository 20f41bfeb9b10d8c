/**
 * `visit_count` is what the desk draws; '' stands for "none" in code and placement. `visit_total` saves
 * adding it up for every page. `visit_seen` holds the ids of the last weeks, by the day they came.
 */
export const visits = `
CREATE TABLE visit_count (
  day TEXT NOT NULL,
  code TEXT NOT NULL,
  placement TEXT NOT NULL,
  channel TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (day, code, placement, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_total (
  name TEXT PRIMARY KEY,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_seen (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_seen_day ON visit_seen (day);
`;
