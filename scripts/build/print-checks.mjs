import standaloneCode from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv';
import {
  MOST_ITEMS,
  REST,
  schemaOf,
} from '../../packages/publisher/src/validate/limited-schema.ts';
import { schemaAjv } from '../../packages/publisher/src/validate/schema-ajv.ts';

const names = [REST, ...Object.keys(MOST_ITEMS)];
const ajv = schemaAjv({ source: true, esm: true, formats: _`require("./keywords.ts").formats` });
const code = standaloneCode.default(
  ajv,
  Object.fromEntries(names.map((name) => [name, schemaOf(name)])),
);

const modules = [];

/** The code asks for others as CommonJS does. */
const imported = code.replace(/require\("([^"]+)"\)/g, (_call, name) => {
  if (!modules.includes(name)) modules.push(name);
  return `module${modules.indexOf(name)}`;
});

const imports = modules.map((name, index) => {
  const path = name.startsWith('ajv/') ? `${name}.js` : name;
  return `import * as module${index} from ${JSON.stringify(path)};`;
});

process.stdout.write(
  `${imports.join('\n')}\n${imported}\nexport const checks = { ${names.join(', ')} };\n`,
);
