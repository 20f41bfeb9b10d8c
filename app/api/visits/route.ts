import { answerVisitCounts, answerVisits } from './answer-visits';

export const dynamic = 'force-dynamic';

export const GET = answerVisitCounts;
export const POST = answerVisits;
