import { _, type CodeOptions } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats, keywords } from './keywords.ts';
import { schemas } from './limited-schema.ts';

/**
 * Ajv with the schema, our keywords and the parser's formats.
 *
 * @param code - how its code is written where it is kept, for pages whose policy lets nobody make code
 */
export function schemaAjv(code?: CodeOptions): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false, ...(code ? { code } : {}) });
  for (const [name, test] of Object.entries(formats)) ajv.addFormat(name, test);
  for (const [keyword, [test, type]] of Object.entries(keywords))
    ajv.addKeyword({
      keyword,
      ...(type ? { type } : {}),
      code(context) {
        const { gen, data } = context;
        const kept = _`require("./keywords.ts").keywords[${keyword}][0]`;
        const tested = gen.scopeValue('func', { ref: test, code: kept });
        context.fail(_`!${tested}(${data}, ${String(context.schema)})`);
      },
    });
  ajv.addSchema([...schemas]);
  return ajv;
}
