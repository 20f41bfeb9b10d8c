import { OpenElsewhere } from '@/components/share/open-elsewhere';
import { Icon } from '@/components/ui/icon';
import type { AttachmentView } from '@/lib/document/article-view';
import { WORDS } from '@/lib/site/words';

/** 相关附件: name, type and size. Two files may share one name, so the address is part of the key. Foreign ones are marked as links in a body are. */
export function AttachmentList({ attachments }: { attachments: AttachmentView[] }) {
  return (
    <section aria-labelledby="attachments" className="mt-8">
      <h2 id="attachments" className="border-l-4 border-fill pl-3 text-lg font-bold">
        {WORDS.article.attachments}
      </h2>
      <ul className="mt-2">
        {attachments.map((file, index) => (
          <li key={`${index} ${file.url}`} className="border-b border-line">
            <a
              href={file.url}
              data-file={file.address}
              data-leaving={file.leaving ? '' : undefined}
              rel={file.url.startsWith('/') ? undefined : 'noopener noreferrer'}
              className="tap w-full gap-2 py-2 hover:text-main"
            >
              <Icon name="file" />
              <span className="grow">{file.title}</span>
              {file.detail && <span className="shrink-0 text-sm text-muted">{file.detail}</span>}
            </a>
          </li>
        ))}
      </ul>
      <OpenElsewhere />
    </section>
  );
}
