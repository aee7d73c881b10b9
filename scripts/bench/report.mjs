const LIMIT = 1.2;
const number = (digits) => (value) =>
  value === undefined || !Number.isFinite(value)
    ? '–'
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = number(0);
const kilo = (value) => number(1)(value === undefined ? value : value / 1000);

const COLUMNS = [
  ['page', (row) => row.name],
  ['kB', (row) => kilo(row.bytes)],
  ['requests', (row) => whole(row.requests)],
  ['feed kB', (row) => kilo(row.feedBytes || undefined)],
  ['feed requests', (row) => whole(row.feedRequests || undefined)],
  ['banner ms', (row) => whole(row.banner)],
  ['explorer ms', (row) => whole(row.explorer)],
  ['key p75 ms', (row) => whole(row.keys75)],
  ['key p98 ms', (row) => whole(row.keys98)],
  ['CLS', (row) => number(4)(row.shift)],
  ['heap MB', (row) => kilo(row.heap / 1000)],
];

export function printTable(rows) {
  const cells = [
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, print]) => print(row))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  for (const line of cells) {
    console.log(
      line
        .map((cell, column) =>
          column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
        )
        .join('  '),
    );
  }
}

function ratio(title, large, small) {
  const value = large / small;
  console.log(
    `  ${title}: ${whole(large)} / ${whole(small)} = ${value.toFixed(3)}  ${value <= LIMIT ? 'pass' : 'FAIL'}`,
  );
}

/**
 * The two promises: with a feed in parts ten thousand measures cost the banner nothing, and the
 * page before interaction at most 1.2 times what a hundred cost, apart from the measures part itself.
 */
export function printRatios({ banner100, banner10000, page100, page10000 }) {
  console.log(`\nTen thousand measures against a hundred, feed in parts, limit ${LIMIT}`);
  console.log('A page with the banner alone:');
  ratio('bytes', banner10000.bytes, banner100.bytes);
  ratio('time to the banner, ms', banner10000.banner, banner100.banner);
  console.log('A page with both widgets, before interaction, without the measures part:');
  const rest = (row) => row.bytes - row.measuresBytes;
  ratio('bytes (all bytes − bytes of measures.<hash>.json)', rest(page10000), rest(page100));
  ratio('requests', page10000.requests, page100.requests);
  ratio('time to the banner, ms', page10000.banner, page100.banner);
  const wait = (row) => row.explorer - row.measuresTime;
  const [large, small] = [wait(page10000), wait(page100)];
  console.log(
    `  for information, time to the explorer without the transfer of measures.<hash>.json, but with its parsing, ms: ${whole(large)} / ${whole(small)} = ${(large / small).toFixed(3)}`,
  );
}
