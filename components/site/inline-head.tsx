/** Stylesheet and boot script inside the page: both are constants of ours, and neither costs a request. */
export function InlineHead({ css, bootScript }: { css: string; bootScript: string }) {
  return (
    <>
      <style dangerouslySetInnerHTML={{ __html: css }} />
      <script dangerouslySetInnerHTML={{ __html: bootScript }} />
    </>
  );
}
