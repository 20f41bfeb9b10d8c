import { answerPrint } from './answer-print';

export const dynamic = 'force-dynamic';

export const GET = answerPrint;
