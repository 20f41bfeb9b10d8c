import { answerRefresh } from './answer-refresh';

export const POST = answerRefresh;
