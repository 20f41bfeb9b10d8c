import { answerLeave } from './answer-leave';

export const dynamic = 'force-dynamic';

export const GET = answerLeave;
