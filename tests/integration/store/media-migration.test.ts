import path from 'node:path';
import { expect, it } from 'vitest';
import { DATABASE_FILE, openStore } from '@/lib/store/open-store';
import { openDatabase } from '@/lib/store/sqlite/database';
import { migrate } from '@/lib/store/sqlite/migrate';
import { MIGRATIONS } from '@/lib/store/sqlite/migrations/list';
import { temporaryFolder } from '../../support/temporary-folder';

const hash = (sign: string) => sign.repeat(32);

it('a database from before knows the media of its articles', async () => {
  const folder = temporaryFolder();
  const database = openDatabase(path.join(folder.path, DATABASE_FILE));
  migrate(database, MIGRATIONS.slice(0, 1));
  const article = (code: string, cover: string | null, details: object) => {
    database.run(
      `INSERT INTO article (code, feed, item_id, title, tags, status, pinned, cover, revision, first_seen_at, sort_key,
        source_hash, pictures_missing) VALUES (?, 'f', ?, 't', '[]', 'active', 0, ?, 'r', '', '', '', 0)`,
      code,
      code,
      cover,
    );
    database.run(
      "INSERT INTO article_content (article_id, details, body_html, body_text) VALUES (last_insert_rowid(), ?, '', '')",
      JSON.stringify(details),
    );
  };
  article('a', JSON.stringify({ hash: hash('a') }), { pictures: [{ hash: hash('a') }, { hash: hash('b') }] });
  article('b', null, {
    pictures: [],
    attachments: [{ url: `/media/${hash('1')}` }, { url: 'https://www.shishi.example/2.pdf' }],
  });
  database.close();

  const store = await openStore(folder.path);
  expect(await store.listMediaUse()).toEqual(['1', 'a', 'b'].map((sign) => ({ hash: hash(sign), shown: true })));
  await store.close();
  folder.remove();
});
