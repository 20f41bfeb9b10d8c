import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { deskStateOf } from '@/lib/desk/current-desk';
import { DESK_COOKIE } from '@/lib/site/request-identity';

/** Every page of the desk begins with this: it goes on only for staff. */
export async function enterDesk(): Promise<void> {
  const state = deskStateOf((await cookies()).get(DESK_COOKIE)?.value);
  if (state === 'off') notFound();
  if (state === 'shut') redirect('/desk/login');
}
