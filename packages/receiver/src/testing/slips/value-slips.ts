import { AT_TOWN, having, town, type FileSlip } from './good-file.ts';

/** A value that its key cannot take: of another unit, type or spelling. */
export const VALUE_SLIPS: readonly FileSlip[] = [
  ...['30 Tage', '365', 1e9, Infinity, 3651, 0.5, -0.5, 1.5, null, true, [], [30], {}, ''].map(
    (retentionDays) =>
      [
        `retentionDays ${JSON.stringify(retentionDays)}`,
        town({ retentionDays }),
        `${AT_TOWN}/retentionDays (lemgo)`,
        /ganze Tage von 1 bis 3650/,
      ] as const,
  ),
  ...['3s', '3000', -1, 3, 30, 499, 3000.5, 60_001, Infinity, null, true, [3000], {}].map(
    (minimumTime) =>
      [
        `minimumTime ${JSON.stringify(minimumTime)}`,
        having({ minimumTime }),
        '/minimumTime',
        /ganze Millisekunden von 500 bis 60000/,
      ] as const,
  ),
  ...['Always', true, false, null, '', 1, ['always'], 'aus'].map(
    (proofOfWork) =>
      [
        `proofOfWork ${JSON.stringify(proofOfWork)}`,
        having({ proofOfWork }),
        '/proofOfWork',
        /"always" \(immer\)/,
      ] as const,
  ),
  ...[
    ...[true, 1, null, ['127.0.0.1'], '', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', '1.2.3.4/x'],
    ...['127.0.0', '127.1', 'localhost', '127.0.0.1:80', 'http://127.0.0.1', '127.0.0.1 ::1'],
    ...['10.0.0.0/7', '10.0.0.0/8/8', '127.0.0.1,', 'true', '1'],
  ].map(
    (trustProxy) =>
      [
        `trustProxy ${JSON.stringify(trustProxy)}`,
        having({ trustProxy }),
        '/trustProxy',
        /Adresse Ihres Proxys/,
      ] as const,
  ),
  ...[
    ...['feedback.lippe.example', 'localhost:8090', '//lippe.example', 'https://', '', null, 1],
    ...['http://lippe.example', 'ftp://lippe.example', 'https://lippe.example/a/b', 'https:/x'],
    ...['https://a@lippe.example', 'https://lippe.example?x', 'https://lippe.example/#', [], {}],
    ...['https://*.lippe.example', 'http://localhost.example', ' https://lippe.example'],
  ].map(
    (publicUrl) =>
      [
        `publicUrl ${JSON.stringify(publicUrl)}`,
        having({ publicUrl }),
        '/publicUrl',
        /https:\/\/ und ein eigener Name ohne Pfad/,
      ] as const,
  ),
  ...[
    ...[
      'lemgo.example',
      '*',
      'null',
      '',
      'https://lemgo.example/',
      'https://lemgo.example/rathaus',
    ],
    ...['https://*.lemgo.example', 'https://LEMGO.example', 'https://bürger.example', 'ftp://a'],
    ...['https://lemgo.example:443', 'https://lemgo.example.', 'https://a@lemgo.example', 'https:'],
    ...['https://lemgo.example ', 'https://a.example,https://b.example', null, 1, ['https://a']],
  ].map(
    (origin) =>
      [
        `origins [${JSON.stringify(origin)}]`,
        town({ origins: ['https://www.lemgo.example', origin] }),
        `${AT_TOWN}/origins/1 (lemgo)`,
        /keine Herkunft wie https:\/\/www\.lemgo\.de/,
      ] as const,
  ),
  ...['https://www.lemgo.example', null, {}, 1, true].map(
    (origins) =>
      [
        `origins ${JSON.stringify(origins)}`,
        town({ origins }),
        `${AT_TOWN}/origins (lemgo)`,
        /Liste in eckigen Klammern/,
      ] as const,
  ),
  ...[
    ...[
      'digital',
      'a@b@c',
      'a@b\nBcc: c@d',
      'a@b, c@d',
      'a@b;c@d',
      '<a@b>',
      'Lemgo <a@b>',
      'a b@c',
    ],
    ...['@b', 'a@', '', null, ['a@b'], 'a@b\0', 'mailto:a@b', `${'a'.repeat(250)}@b.example`],
  ].flatMap((address) => [
    [
      `mailbox ${JSON.stringify(address).slice(0, 40)} (S-16)`,
      town({ mailbox: address }),
      `${AT_TOWN}/mailbox (lemgo)`,
      /keine E-Mail-Adresse/,
    ] as const,
    [
      `sender ${JSON.stringify(address).slice(0, 40)} (S-16)`,
      having({ sender: address }),
      '/sender',
      /keine E-Mail-Adresse/,
    ] as const,
  ]),
  ...[
    ...['', ' ', null, 1, 'http://lippe.example/strategy.json', 'https://user@lippe.example/a'],
    ...['http://localhost.example/strategy.json', 'ftp://localhost/strategy.json', 'https://'],
    ...['http://nolocalhost/strategy.json', 'http://user@localhost/strategy.json', ['a.json']],
  ].map(
    (feed) => [`feed ${JSON.stringify(feed)}`, having({ feed }), '/feed', /https-Adresse/] as const,
  ),
];
