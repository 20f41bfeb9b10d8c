import type { ReactNode } from 'react';
import { VisitCount } from '@/components/visits/visit-count';
import type { SiteView } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';

/** The official footer: who answers for the site, and its filing numbers. What is not set is not shown. */
export function SiteFooter({ site }: { site: SiteView }) {
  const { footer } = site;
  return (
    <footer className="mt-10 border-t border-line bg-paper text-sm text-muted print:hidden">
      <div className="wrap-page py-6">
        <nav aria-label={WORDS.siteMap} className="mb-3 flex flex-wrap gap-x-5">
          {site.siteUrl && <FooterLink href={site.siteUrl}>{WORDS.officialSite}</FooterLink>}
          <FooterLink href={site.siteMap}>{WORDS.siteMap}</FooterLink>
          <FooterLink href={site.saved}>{WORDS.savedPage.title}</FooterLink>
          <FooterLink href={site.typedCode}>{WORDS.typedCode.link}</FooterLink>
          {footer.findErrorUrl && <FooterLink href={footer.findErrorUrl}>{WORDS.footer.findError}</FooterLink>}
        </nav>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          <FooterItem name={WORDS.footer.sponsor}>{footer.sponsor}</FooterItem>
          <FooterItem name={WORDS.footer.techSupport}>{footer.techSupport}</FooterItem>
          <FooterItem name={WORDS.footer.copyright}>{footer.copyright}</FooterItem>
          <FooterItem name={WORDS.footer.phone}>
            {footer.phone && (
              <a href={`tel:${footer.phone.replace(/[^\d+-]/g, '')}`} className="tap -my-2.5 text-ink">
                {footer.phone}
              </a>
            )}
          </FooterItem>
          <FooterItem name={WORDS.footer.address}>{footer.address}</FooterItem>
          <FooterItem name={WORDS.footer.siteIdCode}>{footer.siteIdCode}</FooterItem>
          <FooterItem name={WORDS.visits.site}>
            <VisitCount of="site" />
          </FooterItem>
        </dl>
        <p className="mt-3 flex flex-wrap gap-x-5">
          {footer.icp && <FooterLink href="https://beian.miit.gov.cn/">{footer.icp}</FooterLink>}
          {footer.conac && <FooterLink href={footer.conac}>{WORDS.footer.conac}</FooterLink>}
          {footer.police && <FooterLink href={footer.police.url}>{footer.police.text}</FooterLink>}
        </p>
      </div>
    </footer>
  );
}

function FooterLink({ href, children }: { href?: string; children: ReactNode }) {
  return (
    <a href={href} className="tap underline-offset-4 hover:text-main hover:underline">
      {children}
    </a>
  );
}

function FooterItem({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="flex gap-2">
      <dt className="shrink-0 after:content-['：']">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
