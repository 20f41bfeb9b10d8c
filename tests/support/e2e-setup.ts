import { builtProduct } from './built-product';
import { ensureChromium } from './chromium';

/** Once before all browser tests: a browser and a build, so that no test's time limit has to cover them. */
export default async function setup(): Promise<void> {
  ensureChromium();
  await builtProduct();
}
