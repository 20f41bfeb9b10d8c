import path from 'node:path';
import { resolveImport, withoutExtension, type SourceFile } from './source-tree';

export interface Rule {
  name: string;
  /** One line for each place that breaks the rule. */
  check(sources: SourceFile[]): string[];
}

interface Edge {
  from: string;
  /** Path from the root without extension, or the name of a package. */
  to: string;
  typeOnly: boolean;
}

const edgesOf = (file: SourceFile): Edge[] =>
  file.imports.map(({ specifier, typeOnly }) => ({
    from: file.path,
    to: resolveImport(file.path, specifier) ?? specifier,
    typeOnly,
  }));

function forbidEdges(name: string, isForbidden: (edge: Edge) => boolean): Rule {
  const check = (sources: SourceFile[]) =>
    sources
      .flatMap(edgesOf)
      .filter(isForbidden)
      .map(({ from, to }) => `${from} imports ${to}`);
  return { name, check };
}

function forbidFiles(name: string, describe: (file: SourceFile) => string | undefined): Rule {
  const check = (sources: SourceFile[]) =>
    sources.flatMap((file) => {
      const fault = describe(file);
      return fault === undefined ? [] : [`${file.path} ${fault}`];
    });
  return { name, check };
}

const LAYERS = ['app', 'components', 'lib'];
const layerOf = (file: string) => LAYERS.indexOf(file.split('/', 1)[0] ?? '');

export const importsGoDown = forbidEdges('imports go from app to components to lib, never back', ({ from, to }) => {
  if (to.startsWith('tests/')) return layerOf(from) >= 0;
  return layerOf(to) >= 0 && layerOf(to) < layerOf(from);
});

export const modelImportsNothing = forbidEdges(
  'domain types import nothing but each other and hashing',
  ({ from, to }) => from.startsWith('lib/model/') && !to.startsWith('lib/model/') && to !== 'node:crypto',
);

/** What the steps of the pipeline may know of `lib` beside themselves. */
const STEP_IMPORTS: Record<string, string[]> = {
  'lib/feed/': ['lib/model/', 'lib/feed/'],
  'lib/content/': ['lib/model/', 'lib/content/'],
  'lib/store/': ['lib/model/', 'lib/store/', 'lib/site/'],
};

export const stepsKnowOnlyTheModel = forbidEdges(
  'feed, content and store know the domain types and not each other',
  ({ from, to }) => {
    const allowed = Object.entries(STEP_IMPORTS).find(([step]) => from.startsWith(step))?.[1];
    return allowed !== undefined && to.startsWith('lib/') && !allowed.some((folder) => to.startsWith(folder));
  },
);

const INGEST_CALLERS = /^(instrumentation\.ts$|app\/api\/(refresh|health)\/|lib\/(cli|ingest)\/)/;

export const pagesNeverIngest = forbidEdges(
  'only the start, the refresh and health endpoints and the commands import the ingest',
  ({ from, to }) => to.startsWith('lib/ingest/') && !INGEST_CALLERS.test(from),
);

/** Files that Next wants under a name of its own. */
const CLIENT_BY_CONVENTION = /^app\/(.*\/)?(global-)?error\.tsx$/;

export const clientCodeShowsInItsName = forbidFiles(
  "'use client' stands in *.client.tsx, and in every one of them",
  ({ path: file, text }) => {
    const isClient = /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"]use client['"]/.test(text);
    const isNamedSo = file.endsWith('.client.tsx');
    if (isClient && !isNamedSo && !CLIENT_BY_CONVENTION.test(file)) return "says 'use client' but is not *.client.tsx";
    return isNamedSo && !isClient ? "is *.client.tsx but does not say 'use client'" : undefined;
  },
);

const SERVER_PACKAGES = /^((node:)?(fs|fs\/promises|child_process)|libsql(\/.*)?|sharp|pg)$/;
/** Programs and what a bundler takes: `server-only` would throw there or mean nothing. */
const OUTSIDE_THE_SERVER = /^lib\/(cli|worker|enhance)\//;

export const serverCodeSaysSo = forbidFiles(
  "a module that touches disk, SQL or pictures starts with import 'server-only'",
  ({ path: file, text, imports }) => {
    const used = imports.find(({ specifier, typeOnly }) => !typeOnly && SERVER_PACKAGES.test(specifier))?.specifier;
    if (used === undefined || OUTSIDE_THE_SERVER.test(file)) return undefined;
    const first = /^import .*$/m.exec(text)?.[0];
    return first === "import 'server-only';" ? undefined : `imports ${used} without 'server-only' as its first import`;
  },
);

export const namesSayWhatAFileIs = forbidFiles('no index, utils, helper or misc', ({ path: file }) =>
  file.split('/').some((part) => /^index\.|(^|[-.])(utils?|helpers?|misc)([-.]|$)/.test(part))
    ? 'has a name that says nothing'
    : undefined,
);

const MAX_LINES = 300;

export const filesStayShort = forbidFiles(`no file is longer than ${MAX_LINES} lines`, ({ path: file, text }) => {
  const lines = text.split('\n').length - 1;
  return lines > MAX_LINES && !file.includes('/migrations') ? `has ${lines} lines` : undefined;
});

const PRINTERS_OF_HTML = [
  'components/article/article-body.tsx',
  'components/site/inline-head.tsx',
  'components/site/json-ld.tsx',
];

export const fewPlacesPrintHtml = forbidFiles(
  'raw HTML is printed by the article body, the inlined head and JSON-LD alone',
  ({ path: file, text }) =>
    text.includes('dangerouslySetInnerHTML') && !PRINTERS_OF_HTML.includes(file) ? 'prints raw HTML' : undefined,
);

export const noImportCycles: Rule = {
  name: 'no file imports itself by a detour',
  check(sources) {
    const graph = new Map(sources.map((file) => [withoutExtension(file.path), edgesOf(file).map(({ to }) => to)]));
    const finished = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: string[]) => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].map(baseName).join(' → '));
      if (trail.includes(file) || finished.has(file)) return;
      for (const next of graph.get(file) ?? []) if (graph.has(next)) visit(next, [...trail, file]);
      finished.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    return cycles;
  },
};

const baseName = (file: string) => path.posix.basename(file);
