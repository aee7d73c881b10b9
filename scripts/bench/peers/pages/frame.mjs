export const escape = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A whole document. */
export const documentOf = (title, head, body) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${escape(title)}</title>${head}</head><body>${body}</body></html>`;

/** The page frame that all share: header, heading, a paragraph, what is compared, a paragraph. */
export const pageOf = (head, content) =>
  documentOf(
    'Digitale Stadt',
    head,
    `<header><a href="/">Stadt Lemgo</a></header><main><h1>Digitale Stadt Lemgo</h1><p>Was wir vorhaben, was läuft und was fertig ist.</p>${content}<p>Haben Sie Fragen? Rufen Sie uns an.</p></main>`,
  );
