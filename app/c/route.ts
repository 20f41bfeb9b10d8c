import { answerTypedCode } from './answer-typed-code';

export const dynamic = 'force-dynamic';

export const GET = answerTypedCode;
