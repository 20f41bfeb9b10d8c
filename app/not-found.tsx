import { connection } from 'next/server';
import { SearchForm } from '@/components/site/search-form';
import { getSite } from '@/lib/site/current-site';
import { WORDS } from '@/lib/site/words';

export default async function NotFound() {
  // Made per request: settings are read when the server starts, not when it is built.
  await connection();
  const { addresses } = getSite();
  return (
    <main id="content" className="wrap-page py-10">
      <div className="mx-auto max-w-[34rem]">
        <h1 className="text-2xl font-bold">{WORDS.notFound.pageTitle}</h1>
        <p className="mt-3">{WORDS.notFound.text}</p>
        <div className="mt-6">
          <SearchForm action={addresses.path('/search')} />
        </div>
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a href={addresses.path('/c')} className="tap text-main">
            {WORDS.typedCode.title}
          </a>
          <a href={addresses.path('/')} className="tap text-main">
            {WORDS.article.back}
          </a>
        </p>
      </div>
    </main>
  );
}
