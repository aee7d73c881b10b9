import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from './config.schema.json' with { type: 'json' };
import { meant, quoted, type ConfigFault } from './misconfigured.ts';
import { cureOf, SETTING_FORMATS } from './setting-formats.ts';

/** What a schema of ours says beside what ajv reads. */
interface Described {
  readonly expects?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
ajv.addKeyword('expects');
for (const [name, isOne] of Object.entries(SETTING_FORMATS)) ajv.addFormat(name, isOne);
const isConfig = ajv.compile(schema);

const KEYS = Object.keys(schema.properties);
const TOWN_KEYS = Object.keys(schema.$defs.town.properties);

/** Where a key belongs that stands elsewhere or is misspelt. */
function placeOf(key: string, pointer: string): string {
  const isInTown = /^\/towns\/\d+$/.test(pointer);
  const [own, other] = isInTown ? [TOWN_KEYS, KEYS] : [KEYS, TOWN_KEYS];
  const here = meant(own, key);
  if (here !== undefined) return ` Gemeint ist wohl „${here}“.`;
  const there = meant(other, key);
  if (there === undefined) return ' Löschen Sie ihn oder sehen Sie in der Anleitung nach.';
  return isInTown
    ? ` „${there}“ gilt für alle und steht neben „towns“.`
    : ` „${there}“ gehört zu jeder Kommune in „towns“.`;
}

const steps = (pointer: string): string[] => pointer.split('/').slice(1);

/** The pointer, with the town that it leads into. */
function named(pointer: string, file: unknown): string {
  const [list, index = ''] = steps(pointer);
  const { towns } = (file ?? {}) as { towns?: unknown };
  if (list !== 'towns' || !Array.isArray(towns)) return pointer || '/';
  const { id } = (towns[Number(index)] ?? {}) as { id?: unknown };
  return typeof id === 'string' ? `${pointer} (${quoted(id).slice(1, -1)})` : pointer;
}

function saysOf({ keyword, params, data, parentSchema, instancePath }: ErrorObject): string {
  const described = (parentSchema ?? {}) as Described;
  if (keyword === 'required') {
    const { missingProperty } = params as { missingProperty: string };
    const { expects = '' } = described.properties?.[missingProperty] ?? {};
    return `„${missingProperty}“ fehlt. ${expects}`;
  }
  if (keyword === 'additionalProperties') {
    const { additionalProperty: key } = params as { additionalProperty: string };
    return `${quoted(key)} ist kein Name, den der Empfänger kennt.${placeOf(key, instancePath)}`;
  }
  const cure = typeof data === 'string' ? cureOf(described.format, data) : undefined;
  return [quoted(data), '–', described.expects, cure].filter(Boolean).join(' ');
}

/** One sentence for each value: what one rule says of it another only repeats. */
function schemaFaults(file: unknown): ConfigFault[] {
  if (isConfig(file)) return [];
  const isAbout = ({ keyword }: ErrorObject) => /^(required|additionalProperties)$/.test(keyword);
  const errors = (isConfig.errors ?? []).filter(
    (error, index, all) =>
      isAbout(error) || all.findIndex((one) => one.instancePath === error.instancePath) === index,
  );
  return errors.map((error) => ({ at: named(error.instancePath, file), says: saysOf(error) }));
}

interface Loose {
  readonly county?: unknown;
  readonly towns?: unknown;
}

/** Capitals and spaces make no other town. */
const sameAs = (value: string): string => value.trim().toLowerCase().replace(/\s+/g, ' ');

/** What no schema says: each town once, and one of them is the county. */
function townFaults(file: unknown): ConfigFault[] {
  const { county, towns: list } = (file ?? {}) as Loose;
  if (!Array.isArray(list)) return [];
  const towns = list as readonly ({ id?: unknown; name?: unknown } | null)[];
  const faults: ConfigFault[] = [];
  for (const key of ['id', 'name'] as const) {
    const values = towns.map((town) => town?.[key]);
    for (const [index, value] of values.entries()) {
      if (typeof value !== 'string') continue;
      const first = values.findIndex(
        (one) => typeof one === 'string' && sameAs(one) === sameAs(value),
      );
      if (first === index) continue;
      const says = `${quoted(value)} – Diese Kommune steht schon an /towns/${first}. Löschen Sie eine von beiden oder berichtigen Sie „${key}“.`;
      faults.push({ at: `/towns/${index}/${key}`, says });
    }
  }
  const ids = towns.map((town) => town?.id).filter((id) => typeof id === 'string');
  if (typeof county === 'string' && !ids.includes(county)) {
    const near = meant(ids, county);
    const cure = near === undefined ? ids.join(', ') : `wohl ${near}`;
    faults.push({
      at: '/county',
      says: `${quoted(county)} nennt keine der Kommunen. Gemeint: ${cure}.`,
    });
  }
  return faults;
}

/** All that is wrong with the content of a configuration file; nothing where it may be used. */
export const configFaults = (file: unknown): ConfigFault[] => [
  ...schemaFaults(file),
  ...townFaults(file),
];
