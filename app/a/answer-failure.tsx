import { documentResponse } from '@/lib/document/document-response';
import { keepDocument } from '@/lib/document/kept-document';
import { renderDocument } from '@/lib/document/render-document';
import { WORDS } from '@/lib/site/words';

/** A page that needs nothing: neither store nor stylesheet, since one of them may be what failed. */
export async function answerFailure(request: Request): Promise<Response> {
  const html = await renderDocument(
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{WORDS.error.title}</title>
      </head>
      <body>
        <h1>{WORDS.error.title}</h1>
        <p>{WORDS.error.text}</p>
      </body>
    </html>,
  );
  const policy = "default-src 'none'; frame-ancestors 'self'";
  return documentResponse(request, await keepDocument({ html }), {
    status: 500,
    kind: 'error',
    contentSecurityPolicy: policy,
  });
}
