import type { Reader } from './reader-server';

export const PASSWORD = 'eleven-monkeys';

/** Requests as a browser at the desk makes them; redirects are not followed. */
export interface Desk {
  get(path: string): Promise<Response>;
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** `name=value` of the session. */
  cookie: string;
}

export function postForm(
  reader: Reader,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(reader.url(path), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: reader.origin, ...headers },
    body: new URLSearchParams(form),
  });
}

export async function logInAt(reader: Reader): Promise<Desk> {
  const answer = await postForm(reader, '/desk/login', { password: PASSWORD });
  const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return {
    cookie,
    get: (path) => fetch(reader.url(path), { redirect: 'manual', headers: { cookie } }),
    post: (path, form = {}, headers = {}) => postForm(reader, path, form, { cookie, ...headers }),
  };
}
