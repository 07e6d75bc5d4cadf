import { deviceSettings } from '#server/devices/device-settings.ts';
import type { Trial } from '#server/devices/trial.ts';
import type { PackLook } from '#server/packs/look-over-pack.ts';
import { tellBytes } from '../tell-bytes.ts';
import type { Checkup, HomeLook } from './checkup.ts';
import type { Trouble } from './find-troubles.ts';

/** A checkup in lines for a person, and what was found at their end. */
export function describeCheckup(checkup: Checkup, troubles: readonly Trouble[]): string {
  const { versions, system, processor, home, devices, packs, disks, settings } = checkup;
  const cores = `${processor.usableCores} of ${processor.cores} cores`;
  return [
    `Tack ${versions.tack}, Node ${versions.node}, ONNX Runtime ${versions.onnxruntime}`,
    `${system}; ${processor.name}, ${cores}`,
    describeMemory(checkup),
    ...section('Devices', [...devices.flatMap(describeDevice), describeAutomatic(devices)]),
    ...section('NVIDIA', describeGraphics(checkup)),
    ...section('Home', describeHome(home)),
    ...section(
      'Disks',
      disks.map(({ folder, freeBytes }) => `${tellBytes(freeBytes)} free for ${folder}`),
    ),
    ...section('Packs', packs.map(describePack)),
    ...section(
      'Settings',
      settings.map(({ name, value }) => `${name}=${value}`),
    ),
    '',
    ...describeTroubles(troubles),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function describeMemory({ memory }: Checkup): string {
  const { freeBytes, totalBytes, isLimited } = memory;
  const limit = isLimited ? ', the limit of its container' : '';
  const total = tellBytes(totalBytes);
  if (freeBytes === null) return `${total} memory${limit}`;
  return `${tellBytes(freeBytes)} of ${total} memory free${limit}`;
}

function describeDevice(trial: Trial): readonly string[] {
  const { device, works, reason, remedy, leftBehind } = trial;
  const name = device.padEnd(8);
  const left = leftBehind.length === 0 ? '' : `; left to the processor: ${leftBehind.join(', ')}`;
  if (works) return [`${name}works${left}`];
  const lines = [`${name}cannot be used: ${reason}`];
  return remedy === null ? lines : [...lines, `${' '.repeat(8)}${remedy}`];
}

function describeAutomatic(devices: readonly Trial[]): string {
  const taken = devices.find(({ device, works }) => works && deviceSettings[device].isAutomatic);
  return `auto takes ${taken?.device ?? 'none'}`;
}

function describeGraphics({ graphics: { cards, silence } }: Checkup): readonly string[] {
  if (silence !== null) return [`not known: ${silence}`];
  if (cards.length === 0) return ['nvidia-smi lists no card'];
  return cards.map(({ name, driver, memory, freeMemory }) => {
    const room = `${tellBytes(freeMemory)} of ${tellBytes(memory)} free`;
    return `${name}, driver ${driver}, ${room}`;
  });
}

function describeHome({ folder, server, database }: HomeLook): readonly string[] {
  const device = server?.device ? `, its models on ${server.device}` : '';
  const kinds = { own: "Tack's own database", external: 'the database of DATABASE_URL' };
  const isUp = database.isUp ? 'up' : 'not running';
  return [
    folder,
    server ? `a server is up at ${server.url} (process ${server.process}${device})` : 'no server',
    database.kind === null ? 'no database: files alone' : `${kinds[database.kind]}, ${isUp}`,
  ];
}

function describePack({ id, bytes, isHashed, problem }: PackLook): string {
  if (problem !== null) return `${id}: ${problem.message} [${problem.code}]`;
  const hashes = isHashed ? 'hashed before, unchanged since' : 'hashed on its next use';
  return `${id}: whole by the sizes of its files, ${hashes}, ${tellBytes(bytes)}`;
}

function describeTroubles(troubles: readonly Trouble[]): readonly string[] {
  if (troubles.length === 0) return ['All that Tack needs is there.'];
  return troubles.map(({ level, sentence, remedy }) => {
    const words = remedy === null ? sentence : `${sentence} ${remedy}`;
    return `${level === 'broken' ? 'Broken' : 'Advice'}: ${words}`;
  });
}
