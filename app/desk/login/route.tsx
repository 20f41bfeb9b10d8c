import { answerLogin, showLogin } from '../answer-login';

export const dynamic = 'force-dynamic';

export const GET = showLogin;
export const POST = answerLogin;
