import { composePack, type PackSource } from '@/lib/pack/compose-pack';
import { packResponse } from '@/lib/pack/pack-response';
import { parsePackCodes } from '@/lib/pack/pack-address';
import { qrSvg } from '@/lib/qr/qr';
import { getSite } from '@/lib/site/current-site';
import { WORDS } from '@/lib/site/words';
import { readMedia } from '@/lib/store/current-media';
import { parseArticleCode } from '@/lib/model/article-code';
import { answerArticle } from '../a/answer-article';

const PHONE_WIDTH = 640;

/** `/pack.html?codes=a,b`: the articles as one file to pass on. 404 when there is none of them. */
export async function GET(request: Request): Promise<Response> {
  const codes = parsePackCodes(new URL(request.url));
  const pack = await composePack(codes, serverSource(request.url), new Date());
  return pack ? packResponse(pack) : new Response(WORDS.pack.none, { status: 404 });
}

function serverSource(url: string): PackSource {
  const { addresses } = getSite();
  return {
    async getDocument(code) {
      // Without Accept-Encoding the document comes as text.
      const response = await answerArticle(new Request(url), code);
      return response.headers.get('X-Reader-Document') === 'article' ? response.text() : undefined;
    },
    async getDataUrl(path) {
      const code = parseArticleCode(/\/a\/(\w+)\/qr\.svg$/.exec(path)?.[1] ?? '');
      if (code) return toDataUrl('image/svg+xml', Buffer.from(qrSvg(addresses.article(code), { size: 160 })));
      const hash = /\/media\/([0-9a-f]+)/.exec(path)?.[1];
      const file = hash && (await readMedia(hash, PHONE_WIDTH));
      return file ? toDataUrl(file.type, file.bytes) : undefined;
    },
  };
}

const toDataUrl = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`;
