import { steady } from './calibration.ts';
import { builds } from './phone/builds.ts';
import { host, type Host } from './phone/host.ts';
import { newPhone, startTime, untilIdle, type Phone } from './phone/phone.ts';
import { appRecords, floorRecords, seed, STUDY } from './phone/seed.ts';
import { median, type Measure, type Row } from './report.ts';
import process from 'node:process';

const SHIPPED = '/study/vietnam-multilateral-diplomacy';
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** Starts without a server, all of which have to come to a card. */
const OFFLINE_STARTS = 20;
const ms = (time: number): string => `${Math.round(time)} ms`;

/** The first start ever, on a phone of its own. */
async function coldStart(address: string): Promise<number> {
  const phone = await newPhone();
  try {
    return await startTime(phone, address, true);
  } finally {
    await phone.close();
  }
}

/** Starts each in turn, one round that is not counted first. */
async function inTurn<Name extends string>(
  starts: Readonly<Record<Name, () => Promise<number>>>,
  count = rounds,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(starts) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= count; round += 1)
    for (const name of names) {
      const time = await steady(starts[name]);
      if (round > 0) times[name].push(time);
    }
  return times;
}

function row(what: string, ours: readonly number[], floor: readonly number[], most: number, by: string): Row {
  const ratio = median(ours) / median(floor);
  const goal = `at most ${most} x ${by}`;
  return { what, ours: ms(median(ours)), floor: ms(median(floor)), ratio, goal, met: ratio <= most };
}

function resolution(what: string, one: readonly number[], other: readonly number[]): Row {
  const ratio = median(one) / median(other);
  return {
    what: `${what}: floor by floor`,
    ours: ms(median(one)),
    floor: ms(median(other)),
    ratio,
    goal: '',
  };
}

async function coldRows(ours: Host, floor: Host): Promise<Row[]> {
  const floorStart = (): Promise<number> => coldStart(floor.origin);
  const times = await inTurn({
    floor: floorStart,
    ours: () => coldStart(ours.origin + SHIPPED),
    again: floorStart,
  });
  return [
    row('cold start, shipped deck, slow 4G', times.ours, times.floor, 1.35, 'F1'),
    resolution('cold start', times.again, times.floor),
  ];
}

async function repeatRows(
  phone: Phone,
  hosts: Readonly<Record<'small' | 'large' | 'floor' | 'floorLarge', Host>>,
  isOffline: boolean,
): Promise<Row[]> {
  const study =
    ({ origin }: Host): (() => Promise<number>) =>
    () =>
      startTime(phone, origin + STUDY);
  const floor =
    ({ origin }: Host): (() => Promise<number>) =>
    () =>
      startTime(phone, origin);
  const times = await inTurn({
    floor: floor(hosts.floor),
    small: study(hosts.small),
    floorLarge: floor(hosts.floorLarge),
    large: study(hosts.large),
    again: floor(hosts.floor),
  });
  const what = isOffline ? 'offline start' : 'repeat start';
  return [
    row(`${what}, 1,000 cards`, times.small, times.floor, 1.5, 'F1'),
    row(`${what}, 50,000 cards, by its own at 1,000`, times.large, times.small, 1.5, '1,000 cards'),
    { what: `${what}, F1 with 50,000 cards by 1,000`, ours: ms(median(times.floorLarge)), floor: ms(median(times.floor)), ratio: median(times.floorLarge) / median(times.floor), goal: '' }, // prettier-ignore
    resolution(what, times.again, times.floor),
  ];
}

/** How long it takes from opening the app to its first card, painted, on a cheap phone. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const coldHosts = [await host(built.ours), await host(built.floor)] as const;
  await untilIdle(say);
  const rows = await coldRows(...coldHosts);
  for (const one of coldHosts) await one.stop();
  for (const { what, ours, floor } of rows) say(`${what}: ${ours} (${floor})`);

  // Each on an origin of its own: a database and a service worker of its own.
  const hosts = {
    small: await host(built.ours),
    large: await host(built.ours),
    floor: await host(built.floor),
    floorLarge: await host(built.floor),
  };
  const phone = await newPhone();
  try {
    for (const [name, cards] of [
      ['small', 1000],
      ['large', 50_000],
    ] as const) {
      // prettier-ignore
      const { records, says } = appRecords(cards);
      say(`seeding ${says}`);
      await seed(phone, { address: hosts[name].origin + STUDY, database: 'factdeck', records });
    }
    await seed(phone, { address: hosts.floor.origin, database: 'floor', records: floorRecords(1000) });
    await seed(phone, { address: hosts.floorLarge.origin, database: 'floor', records: floorRecords(50_000) });
    await untilIdle(say);
    rows.push(...(await repeatRows(phone, hosts, false)));
    for (const one of Object.values(hosts)) await one.stop();
    rows.push(...(await repeatRows(phone, hosts, true)));
    const starts = await inTurn({ ours: () => startTime(phone, hosts.small.origin + STUDY).catch(() => Infinity) }, OFFLINE_STARTS); // prettier-ignore
    const good = starts.ours.filter((time) => Number.isFinite(time)).length;
    rows.push({ what: 'starts with the server stopped', ours: `${good} of ${OFFLINE_STARTS}`, floor: '', goal: `${OFFLINE_STARTS} of ${OFFLINE_STARTS}`, met: good === OFFLINE_STARTS }); // prettier-ignore
  } finally {
    await phone.close();
    for (const one of Object.values(hosts)) await one.stop();
  }
  return rows;
};
