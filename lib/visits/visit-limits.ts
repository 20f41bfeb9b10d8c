import { clientBucket } from '../request/client-bucket';
import { createRateLimit } from '../request/rate-limit';

const MINUTE = 60;
/** A whole town quarter may share one address behind its provider's gateway. */
const perClient = createRateLimit(600, MINUTE);
const overall = createRateLimit(6000, MINUTE);

/** Seconds to wait before so many views are taken, 0 for none. One client alone cannot use up what all may. */
export async function waitForVisits(request: Request, views: number): Promise<number> {
  const points = Math.max(1, views);
  return (await perClient.take(clientBucket(request), points)) || (await overall.take('all', points));
}
