import { answerSignature } from './answer-signature';

export const dynamic = 'force-dynamic';

export const GET = answerSignature;
