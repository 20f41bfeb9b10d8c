import { ensureBuilt } from '@/lib/cli/ensure-built';
import { projectRoot } from '@/lib/cli/project-root';
import { copyTree } from './base-path-build';

/**
 * Folder of a checkout whose build is up to date for a base path; builds it first when it is not.
 * A base path is part of a build, so each has a copy of the tree: the copy's worker and assets never mix with ours.
 */
export async function builtProduct(basePath = ''): Promise<string> {
  const root = basePath === '' ? projectRoot : copyTree(projectRoot, basePath);
  const built = await ensureBuilt({ root, basePath });
  if (!built.ok) throw new Error(built.error);
  return root;
}
