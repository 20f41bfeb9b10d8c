import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import * as rules from './support/architecture-rules';
import { parseSource, readSources } from './support/source-tree';

const sources = [
  ...readSources(projectRoot, ['app', 'components', 'lib']),
  parseSource('instrumentation.ts', readFileSync(`${projectRoot}/instrumentation.ts`, 'utf8')),
];

/** Files by path, with their text. */
type Example = Record<string, string>;

/** Each rule with what it must notice and what it must let pass. */
const table: [rule: rules.Rule, bad: Example[], good: Example[]][] = [
  [
    rules.importsGoDown,
    [
      { 'lib/a.ts': "import { B } from '@/components/b';" },
      { 'lib/a.ts': "import type { B } from '../app/b';" },
      { 'lib/a/b.ts': "export {\n  x,\n  y,\n} from '../../components/b';" },
      { 'components/a.tsx': "const page = await import('../app/page');" },
      { 'lib/a.ts': "import { start } from '../tests/support/static-server';" },
    ],
    [{ 'app/page.tsx': "import { B } from '@/components/b';\nimport { c } from '../lib/c';" }],
  ],
  [
    rules.modelImportsNothing,
    [
      { 'lib/model/a.ts': "import { z } from 'zod';" },
      { 'lib/model/a.ts': "import type { B } from '../feed/b';" },
      { 'lib/model/a.ts': "import { readFileSync } from 'node:fs';" },
    ],
    [{ 'lib/model/a.ts': "import { createHash } from 'node:crypto';\nimport type { B } from './b';" }],
  ],
  [
    rules.stepsKnowOnlyTheModel,
    [
      { 'lib/feed/a.ts': "import { b } from '../content/b';" },
      { 'lib/content/a.ts': "import type { Store } from '@/lib/store/store';" },
      { 'lib/store/a.ts': "import { b } from '../ingest/b';" },
    ],
    [
      { 'lib/feed/a.ts': "import { b } from '../model/b';\nimport { c } from './c';\nimport { z } from 'zod';" },
      { 'lib/store/a.ts': "import { getEnv } from '../site/current-env';" },
    ],
  ],
  [
    rules.pagesNeverIngest,
    [
      { 'app/page.tsx': "import { sync } from '@/lib/ingest/sync';" },
      { 'lib/document/a.ts': "const { sync } = await import('../ingest/sync');" },
    ],
    [
      { 'app/api/refresh/route.ts': "import { sync } from '@/lib/ingest/sync';" },
      { 'instrumentation.ts': "const { start } = await import('./lib/ingest/start');" },
      { 'lib/cli/sync.ts': "import { sync } from '../ingest/sync';" },
    ],
  ],
  [
    rules.clientCodeShowsInItsName,
    [
      { 'components/a.tsx': "'use client';\nexport const a = 1;" },
      { 'components/a.tsx': '/* why */\n"use client";\n' },
      { 'components/a.client.tsx': 'export const a = 1;' },
    ],
    [
      { 'components/a.client.tsx': "'use client';\n" },
      { 'app/error.tsx': "'use client';\n" },
      { 'components/a.tsx': "// no 'use client' here\nexport const a = 1;" },
    ],
  ],
  [
    rules.serverCodeSaysSo,
    [
      { 'lib/a.ts': "import { readFileSync } from 'node:fs';" },
      { 'lib/a.ts': "import sharp from 'sharp';\nimport 'server-only';" },
      { 'app/route.ts': "import { spawn } from 'child_process';" },
      { 'lib/a.ts': "const { default: Database } = await import('libsql');" },
    ],
    [
      { 'lib/a.ts': "/** Why. */\nimport 'server-only';\nimport { readFile } from 'node:fs/promises';" },
      { 'lib/cli/a.ts': "import { readFileSync } from 'node:fs';" },
      { 'lib/a.ts': "import type { Database } from 'libsql';\nimport { type Sharp } from 'sharp';" },
    ],
  ],
  [
    rules.namesSayWhatAFileIs,
    [{ 'lib/index.ts': '' }, { 'lib/date-utils.ts': '' }, { 'components/helpers/a.tsx': '' }, { 'lib/misc.ts': '' }],
    [{ 'lib/indexed.ts': '', 'lib/utilisation.ts': '', 'app/search-index.ts': '' }],
  ],
  [
    rules.filesStayShort,
    [{ 'lib/a.ts': '\n'.repeat(301) }],
    [{ 'lib/a.ts': '\n'.repeat(300), 'lib/store/sqlite/migrations.ts': '\n'.repeat(400) }],
  ],
  [
    rules.fewPlacesPrintHtml,
    [{ 'components/list/card.tsx': '<p dangerouslySetInnerHTML={{ __html: title }} />' }],
    [{ 'components/article/article-body.tsx': '<div dangerouslySetInnerHTML={{ __html: html }} />' }],
  ],
  [
    rules.noImportCycles,
    [
      { 'lib/a.ts': "import './b';", 'lib/b.ts': "import './c';", 'lib/c.ts': "import type { A } from './a';" },
      { 'lib/a.ts': "import './a';" },
    ],
    [{ 'lib/a.ts': "import './b';\nimport './c';", 'lib/b.ts': "import './c';", 'lib/c.ts': '' }],
  ],
];

describe.each(table.map(([rule, bad, good]) => ({ name: rule.name, rule, bad, good })))(
  '$name',
  ({ rule, bad, good }) => {
    it('holds in the project', () => expect(rule.check(sources)).toEqual([]));

    it.each(bad)('notices a breach (example %#)', (example) => expect(rule.check(filesOf(example))).toHaveLength(1));

    it.each(good)('allows what is right (example %#)', (example) => expect(rule.check(filesOf(example))).toEqual([]));
  },
);

it('has an example for every rule', () => {
  const names = Object.values(rules).map(({ name }) => name);
  expect(table.map(([{ name }]) => name).sort()).toEqual(names.sort());
});

it('reads the whole project', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length);
});

function filesOf(example: Example) {
  return Object.entries(example).map(([file, text]) => parseSource(file, text));
}
