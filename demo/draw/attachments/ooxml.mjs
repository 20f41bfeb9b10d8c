export const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';

export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** `[part, kind]` pairs, kinds as in `wordprocessingml.document.main`. */
export const contentTypes = (parts) =>
  `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  parts
    .map(([part, kind]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`)
    .join('') +
  '</Types>';

/** `[type, target]` pairs; their ids are rId1, rId2, … */
export const relations = (targets) =>
  `${xml}<Relationships xmlns="${office}/package/2006/relationships">` +
  targets
    .map(([type, target], index) => {
      const base =
        type === 'core-properties'
          ? `${office}/package/2006/relationships/metadata`
          : `${office}/officeDocument/2006/relationships`;
      return `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`;
    })
    .join('') +
  '</Relationships>';

export const coreProperties = (title) =>
  `${xml}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:creator>示例市精神文明建设办公室</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T01:00:00Z</dcterms:created></cp:coreProperties>`;

export { office };
