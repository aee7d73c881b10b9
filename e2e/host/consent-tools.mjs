import { FEED } from '../support/host-page.mjs';

const SETTINGS = `data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"`;
const SCRIPT = `<script src="/v1/embed.js" ${SETTINGS}></script>`;

/** For tools that call a function of the page's own. */
const LOAD = `
  function loadWidgets() {
    const script = document.createElement('script');
    script.src = '/v1/embed.js';
    script.dataset.strategyFeed = '${FEED}';
    script.dataset.strategyMunicipality = 'lemgo';
    document.head.append(script);
  }`;

/**
 * Consent tools as their guides have them pasted: the folder of their files, how the script waits, and what
 * a yes and a later no do.
 */
export const CONSENT_TOOLS = {
  'CookieConsent (vanilla)': {
    folder: 'vanilla-cookieconsent/dist',
    head: `<script src="/tool/cookieconsent.umd.js"></script>
      <script type="text/plain" data-category="inhalte" data-src="/v1/embed.js" ${SETTINGS}></script>
      <script defer src="data:text/javascript,CookieConsent.run({hideFromBots:false,categories:{necessary:{readOnly:true},inhalte:{}},language:{default:'de',translations:{de:{consentModal:{title:'Inhalte',acceptAllBtn:'Ja'},preferencesModal:{sections:[]}}}}})"></script>`,
    accept: () => window.CookieConsent.acceptCategory('all'),
    withdraw: () => window.CookieConsent.acceptCategory([]),
  },
  'Cookie Consent (Osano)': {
    folder: 'cookieconsent/build',
    head: `<script src="/tool/cookieconsent.min.js"></script><script>${LOAD}
      const allowed = (status) => { if (status === 'allow') loadWidgets(); };
      addEventListener('load', () => cookieconsent.initialise({
        type: 'opt-in', revokable: true, onInitialise: allowed, onStatusChange: allowed,
      }))</script>`,
    accept: () => document.querySelector('.cc-allow').click(),
    withdraw: () => document.querySelector('.cc-deny').click(),
  },
  Orejime: {
    folder: 'orejime/dist',
    head: `<script>
        window.orejimeConfig = {
          privacyPolicyUrl: '/datenschutz',
          purposes: [{ id: 'inhalte', title: 'Digitalstrategie', cookies: [] }],
        };
      </script>
      <template data-purpose="inhalte">${SCRIPT}</template>
      <script src="/tool/orejime-standard-de.js"></script>`,
    accept: () => window.orejime.manager.acceptAll(),
    withdraw: () => window.orejime.manager.declineAll(),
  },
  tarteaucitron: {
    folder: 'tarteaucitronjs',
    head: `<script src="/tool/tarteaucitron.js"></script><script>${LOAD}
      tarteaucitron.init({ privacyUrl: '', highPrivacy: true, orientation: 'bottom' });
      tarteaucitron.user.strategy = true;
      addEventListener('load', () => {
        tarteaucitron.services.strategy = {
          key: 'strategy', type: 'other', name: 'Digitalstrategie', needConsent: true, cookies: [],
          js: loadWidgets, fallback() {},
        };
        (tarteaucitron.job ??= []).push('strategy');
      })</script>`,
    accept: () => window.tarteaucitron.userInterface.respondAll(true),
    withdraw: () => window.tarteaucitron.userInterface.respondAll(false),
  },
};
