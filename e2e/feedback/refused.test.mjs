import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { FORM, send, sendText, sentHeading, storedOnce, text, useReceiver } from './feedback.mjs';
import { answer, EMBED, FEED, html, openHost } from '../support/host-page.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';
import { quiet } from '../support/waiting.mjs';
import { ready, textOf } from '../support/widgets.mjs';

const site = useReceiver();
const SENTENCE = 'Dieses Formular kann von dieser Seite aus nichts absenden.';
const ELSEWHERE = 'https://www.anderswo.example';

const town = (id, origins) => ({ id, name: id, origins });

/** A page whose form sends to `endpoint`; `route` has the other ways. */
async function open(
  t,
  { endpoint = site.receiver.url, route, attributes = '', headers, more = {}, before } = {},
) {
  const routes = [{ endpoint, privacyUrl: '/datenschutz', ...route }];
  const visit = await openHost(t, site, {
    html: html({ head: EMBED, body: `<${FORM} ${attributes}></${FORM}>` }),
    routes: { [FEED]: answer({ ...sampleFeed(), feedbackRoutes: routes }), ...more },
    headers,
    before,
  });
  await ready(visit.page, FORM);
  return visit;
}

const words = ({ console: lines }) =>
  lines.filter(({ text: line }) => line.includes('feedback-endpoint')).map((line) => line.text);

async function refuses(visit, cause) {
  await visit.page.getByText(SENTENCE).waitFor();
  assert.equal(await send(visit.page).count(), 0);
  await quiet(visit);
  const [line, ...others] = words(visit);
  assert.match(line, cause);
  assert.deepEqual(others, []);
}

/** Nothing refuses; what was written can be sent, or at least stays. */
async function staysOpen(visit) {
  await quiet(visit);
  assert.ok(!(await textOf(visit.page, FORM)).includes(SENTENCE));
  assert.equal(await send(visit.page).count(), 1);
}

/** Some other server, gone after the test. */
async function serve(t, handle) {
  const server = createServer(handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${String(server.address().port)}`;
}

describe('a form whose endpoint takes nothing from its page', () => {
  it('R-15: says so on a page that the receiver does not know, and shows the mailbox', async (t) => {
    await site.receive({ towns: [town('lemgo', [ELSEWHERE])] });
    const visit = await open(t, { route: { email: 'digital@lemgo.example' } });
    await refuses(visit, /„origins“ ein/);
    const mail = visit.page.getByRole('link', { name: 'Mit dem E-Mail-Programm senden' });
    assert.match(await mail.getAttribute('href'), /^mailto:digital@lemgo\.example/);
    assert.deepEqual(site.receiver.posts, []);
  });

  it('R-15: says so for another town, and no longer once its own is chosen', async (t) => {
    const towns = [
      town('lemgo', [site.url]),
      town('detmold', [ELSEWHERE]),
      town('kreis-lippe', []),
    ];
    await site.receive({ county: 'kreis-lippe', towns });
    const visit = await open(t, { attributes: 'municipality="detmold"' });
    await refuses(visit, /für „detmold“ nicht senden/);
    await visit.page.locator(FORM).evaluate((form) => form.setAttribute('municipality', 'lemgo'));
    await send(visit.page).waitFor();
    await sendText(visit.page);
    await sentHeading(visit.page).waitFor();
    await storedOnce(visit.page, site);
  });

  it('says so for a town that the receiver does not know', async (t) => {
    const visit = await open(t, { attributes: 'municipality="detmold"' });
    await refuses(visit, /kennt „detmold“ nicht/);
  });

  it('says so on a page that the receiver stands behind, by its own address', async (t) => {
    await site.receive({ towns: [town('lemgo', [ELSEWHERE])] });
    const upstream = new URL(site.receiver.url).origin;
    const visit = await open(t, {
      endpoint: `${site.url}/proxied/v1/feedback`,
      more: {
        '/proxied/**': async (route) => {
          const url = route.request().url().replace(`${site.url}/proxied`, upstream);
          const response = await route.fetch({ url });
          await route.fulfill({ response });
        },
      },
    });
    await refuses(visit, /für „lemgo“ nicht senden/);
  });

  it('keeps what somebody wrote while the answer was on its way, and tells them', async (t) => {
    await site.receive({ towns: [town('lemgo', [ELSEWHERE])] });
    const answers = [];
    const visit = await open(t, {
      route: { link: '/kontakt' },
      before: (context) =>
        context.route(/\/v1\/permission/, (route) => {
          answers.push(() => void route.continue());
        }),
    });
    const { page } = visit;
    await text(page).fill('Mehr Bänke');
    await visit.context.unroute(/\/v1\/permission/);
    for (const go of answers) go();
    await refuses(visit, /„origins“ ein/);
    assert.equal(await text(page).inputValue(), 'Mehr Bänke');
    assert.equal(await page.getByRole('alert').count(), 1);
    await page.getByRole('link', { name: 'Zur Seite für Rückmeldungen' }).waitFor();
    await page.getByRole('button', { name: 'Text kopieren' }).waitFor();
  });

  it('names a policy that blocks the address', async (t) => {
    const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'";
    const visit = await open(t, { headers: { 'content-security-policy': policy } });
    await refuses(visit, /„connect-src“/);
  });

  it('finds a website in the place of a receiver, and a slip in its path', async (t) => {
    const page = answer('<!doctype html><title>404</title>', {
      status: 404,
      contentType: 'text/html',
    });
    const endpoint = `${site.url}/cms/v1/feedback`;
    await refuses(await open(t, { endpoint, more: { '/cms/**': page } }), /„endpoint“/);
    const slip = site.receiver.url.replace('feedback', 'feedbak');
    await refuses(await open(t, { endpoint: slip }), /„endpoint“/);
  });
});

describe('a form that is never refused by mistake', () => {
  it('R-07: stays open where the receiver is down, and where a proxy answers for it', async (t) => {
    const down = await serve(t, () => undefined);
    const gone = new URL('/v1/feedback', down.replace(/\d+$/, '1')).href;
    const visit = await open(t, { endpoint: gone });
    await staysOpen(visit);
    assert.deepEqual(words(visit), []);
    const proxy = await serve(t, (_request, response) => {
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>502</h1>');
    });
    const behind = await open(t, { endpoint: `${proxy}/v1/feedback` });
    await staysOpen(behind);
    assert.match(words(behind)[0], /bleibt offen/);
  });

  it('asks nothing of somebody else’s service, and stays open for an older receiver', async (t) => {
    const asked = [];
    const other = await serve(t, (request, response) => {
      asked.push(request.url);
      response
        .writeHead(404, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' })
        .end('{"code":"not-found"}');
    });
    await staysOpen(await open(t, { endpoint: `${other}/kontakt/nachricht` }));
    assert.deepEqual(asked, []);
    await staysOpen(await open(t, { endpoint: `${other}/v1/feedback` }));
    assert.equal(asked.length, 1);
  });

  it('P-01, P-02: asks once, without cookies or anything written, and only near the form', async (t) => {
    const visit = await open(t, { attributes: 'id="one"' });
    await staysOpen(visit);
    const questions = site.receiver.requests.filter(({ url }) => url.includes('/v1/permission'));
    assert.equal(questions.length, 1);
    assert.equal(questions[0].headers.cookie, undefined);
    assert.equal(questions[0].headers.referer, undefined);
    await text(visit.page).fill('Mehr Bänke');
    await quiet(visit);
    assert.equal(site.receiver.requests.length, 1);
  });
});
