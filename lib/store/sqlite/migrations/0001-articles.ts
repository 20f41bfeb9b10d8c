/**
 * `article` holds what lists show, so that they never touch a body. Withdrawn articles stay as
 * tombstones and are left out by the partial indexes.
 */
export const articles = `
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  feed TEXT NOT NULL,
  item_id TEXT NOT NULL,
  url TEXT,
  title TEXT NOT NULL,
  summary TEXT,
  published_at TEXT,
  column_name TEXT,
  tags TEXT NOT NULL,
  source TEXT,
  publisher TEXT,
  status TEXT NOT NULL,
  valid_until TEXT,
  pinned INTEGER NOT NULL,
  cover TEXT,
  revision TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  pictures_missing INTEGER NOT NULL,
  absences INTEGER NOT NULL DEFAULT 0,
  UNIQUE (feed, item_id)
) STRICT;
CREATE INDEX article_listed ON article (pinned DESC, sort_key DESC, code) WHERE status <> 'withdrawn';
CREATE INDEX article_newest ON article (sort_key DESC, code) WHERE status <> 'withdrawn';
CREATE INDEX article_in_column ON article (column_name, sort_key DESC, code) WHERE status <> 'withdrawn';
CREATE INDEX article_item ON article (item_id);
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;

CREATE TABLE article_content (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  details TEXT NOT NULL,
  body_html TEXT NOT NULL,
  body_text TEXT NOT NULL
) STRICT;

CREATE TABLE article_tag (
  tag TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (tag, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_article ON article_tag (article_id);

CREATE TABLE wire_item (
  article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_search USING fts5 (
  title, summary, body, labels, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE picture (
  url TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE feed (
  feed TEXT PRIMARY KEY,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE generation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value INTEGER NOT NULL
) STRICT;
INSERT INTO generation (id, value) VALUES (1, 1);
`;
