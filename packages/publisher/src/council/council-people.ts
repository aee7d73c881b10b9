import { county, townStates } from '@strategy-widgets/feed';
import { ROLE } from '../sheets/words.ts';
import { germanText, inOneCell, type CouncilRow } from './council-row.ts';

const ownerOf = ({ strategy, measure }: CouncilRow) =>
  strategy.municipalities.find(({ id }) => id === measure.owner);

/** Names of the towns that play a part in a measure. */
const townsAs = ({ strategy, measure }: CouncilRow, part: 'lead' | 'participant'): string[] =>
  townStates(strategy, measure)
    .filter(({ role }) => role === part)
    .map(({ municipality }) => municipality.name);

/** Who has it: the towns that take part, those that lead first; the owner where one alone has it. */
export function townsOf(row: CouncilRow): string {
  const leading = townsAs(row, 'lead').map((name) => `${name} (${ROLE.of['lead'] ?? ''})`);
  const all = [...leading, ...townsAs(row, 'participant')];
  return inOneCell(all.length ? all : [ownerOf(row)?.name ?? '']);
}

/** Who leads: organizations; where none is named the towns that do. */
export function leadsOf(row: CouncilRow): string {
  const { strategy, measure } = row;
  const led = measure.lead.map((id) =>
    germanText(row, strategy.organizations.find((one) => one.id === id)?.name),
  );
  if (led.some(Boolean)) return inOneCell(led);
  const towns = townsAs(row, 'lead');
  return inOneCell(towns.length ? towns : [ownerOf(row)?.name ?? '']);
}

/** Office that answers: the town's own before the shared one. */
export function contactOf(row: CouncilRow): string {
  const { name, email = '', phone = '' } = row.local?.contact ?? row.measure.contact ?? {};
  return inOneCell([germanText(row, name), email, phone]);
}

/** A relative address leads nowhere from a file. */
const whole = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//.test(address) ? address : undefined;

/**
 * Where the measure can be read: on the page of the town, of its owner or of the county; else what the town
 * says of it. '' where the feed names no such page.
 */
export function addressOf(row: CouncilRow): string {
  const { strategy, town, measure, local } = row;
  const page = [town, ownerOf(row), county(strategy)]
    .map((one) => whole(one?.pages?.['action-field-explorer']))
    .find((address) => address !== undefined);
  if (page === undefined) return whole(local?.url) ?? '';
  const [bare = ''] = page.split('#');
  return `${bare}#strategy?measure=${measure.id}`;
}
