/**
 * `media_use` says which stored article shows which file of the media folder. A row whose article no longer
 * shows it keeps the time from which the file may go. `attachment` knows what was fetched from where.
 */
export const media = `
CREATE TABLE media_use (
  hash TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  remove_at TEXT,
  PRIMARY KEY (hash, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_use_article ON media_use (article_id);
CREATE INDEX media_use_released ON media_use (hash) WHERE remove_at IS NOT NULL;

CREATE TABLE attachment (
  source TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_hash ON attachment (hash);
CREATE INDEX picture_hash ON picture (hash);

INSERT OR IGNORE INTO media_use (hash, article_id)
SELECT json_extract(cover, '$.hash'), id FROM article WHERE cover IS NOT NULL;
INSERT OR IGNORE INTO media_use (hash, article_id)
SELECT json_extract(picture.value, '$.hash'), article_id
FROM article_content, json_each(article_content.details, '$.pictures') AS picture;
INSERT OR IGNORE INTO media_use (hash, article_id)
SELECT substr(json_extract(file.value, '$.url'), 8), article_id
FROM article_content, json_each(article_content.details, '$.attachments') AS file
WHERE json_extract(file.value, '$.url') LIKE '/media/%';
`;
