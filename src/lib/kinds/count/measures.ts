import { foldText, remembered } from '../../base/index.ts';

/** A unit of measure: what it measures and how many base units it is. */
export interface Measure {
  readonly of: string;
  readonly factor: number;
  /** Added after the factor: degrees only. */
  readonly offset: number;
  /** Whether turning it into its base is a plain shift of the point or of 60s, with nothing rounded by custom. */
  readonly isMetric: boolean;
}

type Row = readonly [of: string, factor: number, isMetric: boolean, names: string, offset?: number];

const rows: readonly Row[] = [
  ['length', 1e-9, true, 'nm|nanometre|nanometer|nanomét'],
  ['length', 1e-6, true, 'µm|micrometre|micrometer'],
  ['length', 1e-3, true, 'mm|millimetre|millimeter|milimét|mi li mét'],
  ['length', 1e-2, true, 'cm|centimetre|centimeter|xentimét|xăng ti mét|centimét'],
  ['length', 1, true, 'm|metre|meter|mét'],
  ['length', 1e3, true, 'km|kilometre|kilometer|kilômét|ki lô mét|cây số'],
  ['length', 0.0254, false, 'in|inch|inche'],
  ['length', 0.3048, false, 'ft|feet|foot'],
  ['length', 0.9144, false, 'yd|yard'],
  ['length', 1609.344, false, 'mi|mile|dặm'],
  ['area', 1, true, 'm2|sq m|square metre|square meter|mét vuông'],
  ['area', 1e4, true, 'ha|hectare|héc ta|hecta'],
  [
    'area',
    1e6,
    true,
    'km2|sq km|square kilometre|square kilometer|kilômét vuông|ki lô mét vuông|cây số vuông',
  ],
  ['area', 2589988.110336, false, 'sq mi|mi2|square mile|dặm vuông'],
  ['area', 4046.8564224, false, 'acre|mẫu anh'],
  ['volume', 1e-3, true, 'ml|millilitre|milliliter|mililít'],
  ['volume', 1, true, 'l|litre|liter|lít'],
  ['volume', 1e3, true, 'm3|cubic metre|cubic meter|mét khối'],
  ['volume', 1e12, true, 'km3|cubic kilometre|cubic kilometer|kilômét khối'],
  ['mass', 1e-3, true, 'mg|milligram|miligam'],
  ['mass', 1, true, 'g|gram|gramme|gam'],
  ['mass', 1e3, true, 'kg|kilogram|kilogramme|kilo|kilôgam|ki lô gam|cân'],
  ['mass', 1e6, true, 't|tonne|metric ton|metric tonne|tấn'],
  ['mass', 453.59237, false, 'lb|lbs|pound'],
  ['time', 1e-3, true, 'ms|millisecond|mili giây'],
  ['time', 1, true, 's|sec|second|giây'],
  ['time', 60, true, 'min|minute|phút'],
  ['time', 3600, true, 'h|hr|hrs|hour|giờ|tiếng'],
  ['time', 86400, true, 'day|ngày'],
  ['time', 604800, true, 'week|tuần'],
  ['month', 1, true, 'month|tháng'],
  ['month', 12, true, 'y|yr|yrs|year|năm'],
  ['month', 120, true, 'decade|thập kỷ|thập niên'],
  ['month', 1200, true, 'century|centurie|thế kỷ'],
  ['month', 12000, true, 'millennium|millennia|thiên niên kỷ'],
  ['acceleration', 1, true, 'm/s2|metre per second squared|meter per second squared'],
  ['temperature', 1, true, '°c|degree celsius|degree centigrade|celsius|độ c|c'],
  ['temperature', 1, true, 'k|kelvin', -273.15],
  ['temperature', 5 / 9, false, '°f|degree fahrenheit|fahrenheit|độ f|f', -160 / 9],
  ['fineness', 1, true, 'karat|carat|kt|ct'],
  ['speed', 1, true, 'm/s|metre per second|meter per second|metre a second|mét trên giây|mét/giây'],
  [
    'speed',
    1 / 3.6,
    true,
    'km/h|kmh|kph|kilometre per hour|kilometer per hour|kilometre an hour|ki lô mét trên giờ|km/giờ|km một giờ',
  ],
  ['speed', 1e3, true, 'km/s|kilometre per second|kilometer per second'],
  ['speed', 0.44704, false, 'mph|mile per hour|mile an hour'],
  ['energy', 1, true, 'w|watt'],
  ['energy', 1e3, true, 'kw|kilowatt'],
  ['energy', 1e6, true, 'mw|megawatt'],
  ['energy', 1e9, true, 'gw|gigawatt'],
  ['frequency', 1, true, 'hz|hertz'],
  ['frequency', 1e3, true, 'khz|kilohertz'],
  ['frequency', 1e6, true, 'mhz|megahertz'],
  ['frequency', 1e9, true, 'ghz|gigahertz'],
];

/** A unit name as it is compared: small letters, superscripts and marks of plural gone; "°C" and "km/h" keep their signs. */
function measureKey(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/º/g, '°')
    .replace(/μ/g, 'µ')
    .replace(/\^/g, '')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/[°/]/.test(plain)) return plain.replace(/\s/g, '').replace(/^độ(?=[cf]$)/, '°');
  // "đô" is money.
  if (plain === 'độ') return '°';
  const folded = foldText(plain);
  return folded
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
}

const byName = new Map<string, Measure>();
for (const [of, factor, isMetric, names, offset] of rows) {
  for (const name of names.split('|')) {
    const key = measureKey(name);
    if (!byName.has(key)) byName.set(key, { of, factor, isMetric, offset: offset ?? 0 });
  }
}

const keyOf = remembered(measureKey);

/** The measure that a whole unit text names ("m", "kilometres", "°C", "giây"); undefined for anything else. */
export function measureOf(unit: string): Measure | undefined {
  if (unit === '' || unit.length > 40) return undefined;
  return byName.get(keyOf(unit));
}

/** A number of one unit in terms of another; undefined where they measure different things. */
export function converted(number: number, from: Measure, to: Measure): number | undefined {
  if (from.of !== to.of) return undefined;
  return (number * from.factor + from.offset - to.offset) / to.factor;
}

/** Whether a unit says degrees and not which: it fits any temperature. */
export function isAnyDegree(unit: string): boolean {
  return /^(?:degrees?|độ|°)$/i.test(unit.normalize('NFC').trim());
}
