/** Code as the template languages of other programs take it. */
const templates = ['7*7', 'process.env', 'process.exit(1)', 'config.items()'].flatMap((code) => [
  ...[`\${${code}}`, `{{${code}}}`, `#{${code}}`, `%{${code}}`, `<%= ${code} %>`],
  ...[`\`${code}\``, `={{ ${code} }}`, `{% ${code} %}`, `[[\${${code}}]]`, `$(${code})`],
]);

/** What has made other programs of this kind run code, read files or spend their memory. */
const texts: readonly string[] = [
  ...templates,
  ...['1+1', 'process.exit(1)', 'alert(1)', "require('child_process').execSync('id')"],
  ...["__import__('os').system('id')", "exec('import os')", 'lambda: 1', '@exec("id")'],
  "def f(x=__import__('subprocess').check_output('id')): pass",
  "constructor.constructor('return process')().exit(1)",
  "[].constructor.constructor('return this')()",
  "this.constructor.constructor('return process')()",
  "(function(){return this})().process.mainModule.require('child_process')",
  "{{constructor.constructor('return 1')()}}",
  ...["={{ $json['x'] }}", '{{ [].__class__.__base__.__subclasses__() }}', '{% import os %}'],
  ...['$(id)', '`id`', '; id', '| id', '&& id', '\n id', '--help', '-o ProxyCommand=id', '%x(id)'],
  ...['../../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd', 'C:\\x', '\\\\host\\x'],
  ...['..%2f..%2fetc%2fpasswd', '....//....//etc/passwd', '%00', 'x\0.png', 'file:///etc/passwd'],
  ...['/dev/zero', '/proc/self/environ', 'CON', '~/.ssh/id_rsa', '.', '..', '/', ''],
  ...['http://169.254.169.254/', 'http://[::ffff:127.0.0.1]/', 'gopher://x', 'data:text/html,x'],
  ...['javascript:alert(1)', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
  ...["' OR 1=1 --", '"; DROP TABLE "Run"; --', '$$; SELECT 1; $$', "\\'; SELECT pg_sleep(9)"],
  ...['!!python/object/apply:os.system [id]', 'cos\nsystem\n(S"id"\ntR.', 'rO0ABXNyABE='],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['NaN', 'Infinity', '-0', '1e999', '0x10', '9007199254740993', 'null', 'undefined', 'true'],
  ...['\0', '\u202e', '\ufeff', '\ud800', '\u2028', '\x1b[2J', 'İ', 'a\u0301'.repeat(1_000)],
  ...['a'.repeat(1_000_000), '('.repeat(100_000), `${'a'.repeat(50_000)}!`, '9'.repeat(100_000)],
];

const polluting = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"__proto__":null}',
  '{"then":"x","toJSON":"x","toString":"x","valueOf":"x"}',
  '[{"__proto__":{"polluted":true}}]',
  '{"length":1e9}',
];

const numbers = [
  ...[0, -0, -1, 0.5, 1e9, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
];

/** A value that goes `depth` levels down. */
function nested(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

/** Values to be given where data is expected. */
export const payloads: readonly unknown[] = [
  ...texts,
  ...polluting.map((json): unknown => JSON.parse(json)),
  ...numbers,
  ...[true, false, null, undefined, [], {}, 1n, Symbol('x'), () => 'called', new Date(0), /x/],
  ...[nested(1_000), Array.from({ length: 100_000 }, () => 0), new Map([['x', 1]])],
  ...[Object.create(null), new Uint8Array(9), new Error('x'), Promise.resolve(1)],
];
