import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../packages/receiver/src/testing/free-port.ts';
import { inRepo } from '../../scripts/build/paths.mjs';
import { rawRequest } from '../../scripts/serve/raw-request.mjs';
import { until } from '../support/waiting.mjs';

const rules = (file) => readFileSync(inRepo('scripts/release/server', file), 'utf8');
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The modules that Debian's Apache has switched on, and the three that our rules ask for. */
const MODULES =
  'mpm_event authz_core authz_host alias dir mime env setenvif filter deflate autoindex headers rewrite'.split(
    ' ',
  );

/** As Debian sets them up: packing on the way, and its own table of types. */
const apacheConfig = ({ work, port, modules, override = 'All', inside = '' }) => `
ServerRoot "${work}"
PidFile "${work}/apache.pid"
Listen 127.0.0.1:${port}
ServerName localhost
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
AddType application/x-gzip .gz .tgz
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript application/javascript application/json
</IfModule>
ErrorLog "${work}/error.log"
DocumentRoot "${work}/htdocs"
<Directory "${work}/htdocs">
  AllowOverride ${override}
  Require all granted
</Directory>
${inside}
`;

const SERVERS = {
  nginx: {
    program: '/usr/sbin/nginx',
    encodings: existsSync(BROTLI) ? ['br', 'gzip'] : ['gzip'],
    write({ work, port }) {
      const isThere = existsSync(BROTLI);
      const text = isThere
        ? rules('nginx.conf').replace('# brotli_static on;', 'brotli_static on;')
        : rules('nginx.conf');
      return `${isThere ? `load_module ${BROTLI};` : ''}
daemon off; pid "${work}/nginx.pid"; error_log "${work}/error.log";
events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path "${work}/body"; proxy_temp_path "${work}/proxy"; fastcgi_temp_path "${work}/fcgi";
  uwsgi_temp_path "${work}/uwsgi"; scgi_temp_path "${work}/scgi";
  gzip on; gzip_types text/javascript application/javascript application/json text/css;
  server { listen 127.0.0.1:${port}; root "${work}/htdocs";
${text}
  }
}`;
    },
    command: (config, work) => ['-p', work, '-c', config],
  },
  'apache .htaccess': {
    program: '/usr/sbin/apache2',
    encodings: ['br', 'gzip'],
    write({ work, port }) {
      writeFileSync(join(work, 'htdocs/strategie/.htaccess'), rules('apache.conf'));
      return apacheConfig({ work, port, modules: MODULES });
    },
    command: (config) => ['-X', '-f', config],
  },
  'apache <Directory>': {
    program: '/usr/sbin/apache2',
    encodings: ['br', 'gzip'],
    write({ work, port }) {
      const inside = `<Directory "${work}/htdocs/strategie">\n${rules('apache.conf')}\n</Directory>`;
      return apacheConfig({ work, port, modules: MODULES, override: 'None', inside });
    },
    command: (config) => ['-X', '-f', config],
  },
  'apache without modules': {
    program: '/usr/sbin/apache2',
    encodings: [],
    isBare: true,
    write({ work, port }) {
      const modules = MODULES.filter((name) => !['headers', 'rewrite', 'deflate'].includes(name));
      writeFileSync(join(work, 'htdocs/strategie/.htaccess'), rules('apache.conf'));
      return apacheConfig({ work, port, modules });
    },
    command: (config) => ['-X', '-f', config],
  },
  caddy: {
    program: '/usr/bin/caddy',
    encodings: ['br', 'gzip'],
    write: ({ work, port }) => `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * "${work}/htdocs"
${rules('Caddyfile')}
	file_server
}`,
    command: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  },
};

/** Their names, and those whose program is not on this machine. */
export const serverNames = Object.keys(SERVERS);
export const missingServers = serverNames.filter((name) => !existsSync(SERVERS[name].program));

async function waitFor(url, child, said) {
  await until(
    async () => {
      if (child.exitCode !== null) throw new Error(said.join(''));
      return rawRequest(url, '/').then(Boolean, () => false);
    },
    `${url}\n${said.join('')}`,
  );
}

/**
 * Starts a web server as Debian brings it, with the rules of the release.
 *
 * @param name - one of `serverNames`
 * @param folder - where it may write; `lay` fills the folder of the widgets
 * @returns its url, the encodings that it can send, and `stop()`
 */
export async function startServer(name, folder, lay) {
  const { program, encodings, isBare = false, write, command } = SERVERS[name];
  const work = join(folder, name.replace(/\W+/g, '-'));
  mkdirSync(join(work, 'htdocs'), { recursive: true });
  lay(join(work, 'htdocs/strategie'));
  const port = await freePort();
  const config = join(work, 'server.conf');
  writeFileSync(config, write({ work, port }));
  const child = spawn(program, command(config, work), {
    env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => said.push(String(text)));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  try {
    await waitFor(url, child, said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, root: join(work, 'htdocs/strategie'), encodings, isBare, stop };
}
