import { describe, expect, test } from 'vitest';
import { gradeCount } from './grade.ts';
import { readCount } from './read.ts';

type Mark = 'right' | 'almost' | 'wrong';

/** What is right, almost and wrong for a key; answers are parted by bars. */
interface Row {
  readonly key: string;
  readonly language?: string;
  readonly right?: string;
  readonly almost?: string;
  readonly wrong?: string;
}

function gradeOf(answer: string, written: string, language = 'en') {
  const read = readCount(written, language);
  if (!read.ok) throw new Error(`${written} is not read`);
  return gradeCount(answer, read.value, language);
}

/* prettier-ignore */
const table: readonly Row[] = [
  {
    key: '194 countries',
    right: '194|194.|"194"|194 countries|194 country|one hundred and ninety-four|One Hundred Ninety Four countries|một trăm chín mươi tư|mot tram chin muoi tu|một trăm chín mươi bốn|it is 194|I think 194|194?|194 nước|194 quốc gia|194 nuoc|194 (one hundred and ninety-four)|exactly 194|about 194|đúng 194|１９４|194.0|=194',
    almost: '193|195|194 nations|194 people|over 194|at least 194|194th',
    wrong: '190|200|149|914|19|1940|16 or 17|194 195|194 or 195|194-195|194, 195|between 190 and 200|not 194|under 194|194%|$194|194 million|1,94|-194|abc|l94|một trăm chín mươi lăm hoặc một trăm chín mươi tư|🙂',
  },
  {
    key: 'US$786.29 billion',
    right: '786.29 billion|US$786.29 billion|$786.29 billion|USD 786.29 billion|786.29bn|786.29 bn|786.29B|786.29 tỷ|786.29 tỉ USD|786.29 ty USD|786,290,000,000|786.290.000.000|786 290 000 000|786290000000|786.29 billion dollars|786.29 billion US dollars|786,29 tỷ đô la|786,29 tỷ đô la Mỹ|786.29 tỷ đô|786,290 million|0.78629 trillion',
    almost: '786.29|$786.29|786 billion|790 billion|786.3 billion|800 billion|$800bn',
    wrong: '786.29 million|$786.29 trillion|€786.29 billion|786.29 billion euros|786.29 tỷ đồng|A$786.29 billion|700 billion|785 billion|768.29 billion|786.92 billion|800|1000 billion',
  },
  { key: 'US$800 billion', right: '800 billion|$800 billion|800bn|800 tỷ đô la|0.8 trillion', almost: '786.29 billion|800|790 billion', wrong: '700 billion|900 billion|8 billion|80 billion' },
  {
    key: 'over 170 cooperation agreements',
    right: 'over 170|more than 170|> 170|>170|hơn 170|trên 170|hon 170|170+|170|170 or more|at least 170|just over 170|over 170 agreements|170 cooperation agreements|more than one hundred and seventy',
    almost: '171|180|195|over 175|170 countries',
    wrong: '196|200|169|160|under 170|nearly 170|less than 170|no more than 170|gần 170|dưới 170|17|1700|not over 170|170 to 180',
  },
  {
    key: 'nearly 6 million compatriots',
    right: 'nearly 6 million|almost 6 million|gần 6 million|gần 6 triệu|gan 6 trieu|6 million|6m|6 M|6 mn|6tr|6,000,000|6000000|6 triệu|six million|sáu triệu|gần sáu triệu đồng bào|6 million compatriots|close to 6 million|just under 6 million',
    almost: '5.9 million|5.5 million|5.4 million|6|nearly 6',
    wrong: '6.1 million|5.3 million|7 million|over 6 million|more than 6 million|6 billion|6 thousand|5',
  },
  { key: 'about 200 ships', right: '200|about 200|circa 200|c. 200|some 200|khoảng 200', almost: 'over 200|210|190', wrong: '220|250|150' },
  { key: 'up to 30 days', right: '30|at most 30|max 30|tối đa 30 ngày', almost: '29', wrong: '31|over 30|20' },
  {
    key: 'six of seven key governing mechanisms',
    right: '6|six|6/7|6 of 7|6 out of 7|6 trên 7|6 trong 7|6 trong số 7|sáu|sáu trên bảy|six of seven|six sevenths|6 of the 7|6 mechanisms|six of them',
    wrong: '7/6|6/8|7|seven|7 of 6|5/7|5 of 7|6 or 7|60|6%|67|12/14|six and seven|6 million',
  },
  {
    key: '39.5%',
    right: '39.5|39.5%|39.5 %|39.50%|39.5 percent|39.5 per cent|39,5|39,5%|39,5 phần trăm|thirty-nine point five|ba mươi chín phẩy năm phần trăm|by 39.5%',
    almost: '40%|40|39.5 people',
    wrong: '39|39.6|395|3.95|0.395|39.5 million|35.9|$39.5|38%|41%|39.5 or 40',
  },
  { key: '50%', right: '50|half|1/2|một nửa|fifty percent', almost: 'over 50%', wrong: '5%|500%|0.5|under 50%' },
  {
    key: '4th',
    right: '4|4th|4th.|fourth|the fourth|the 4th|thứ tư|thứ 4|thứ bốn|lần thứ 4|lần thứ tư|lần 4|thu tu|IV|iv|4th summit|number 4|four',
    wrong: '5th|third|40|4 times|twice|4 million|4%|14th|3rd or 4th|$4|4/5|4.5|a quarter',
  },
  { key: 'first', right: '1|1st|first|thứ nhất|đầu tiên|lần đầu tiên', wrong: 'second|once|0' },
  { key: '21st', right: '21|21st|twenty-first|XXI|thế kỷ 21|thứ hai mươi mốt', wrong: '20|22nd|12th' },
  {
    key: '8,849 m',
    right: '8849|8,849|8,849 m|8849m|8,849 metres|8,849 meters|8849 mét|8.849 km|884900 cm|29,032 ft|8 849 m|eight thousand eight hundred and forty-nine',
    almost: '8848|8850|8,850 m|8849 kg',
    wrong: '8.849|8849 ft|8849 km|8,611|8489|8.849 m|8,849 million',
  },
  { key: '42.195 km', right: '42.195|42195 m|42.195 kilometres', almost: '42.2 km|26.2 miles|42 km', wrong: '42,195|42.195 m|42.159|40 km' },
  { key: '1.5 million km²', right: '1.5 million|1,500,000|1.5m|1.5M|1.5 million km2|1.5 million square kilometres|1,5 triệu|one and a half million|một triệu rưỡi|1½ million|1500000 sq km', almost: '1.5', wrong: '15 million|1.5 billion|1.6 million' },
  { key: '−38.83 °C', right: '-38.83|−38.83|minus 38.83|âm 38,83|-38.83 degrees Celsius|-38.83°C|−38.83 degrees|234.32 K', wrong: '38.83|38.83 °C|-38.83 °F|-83.38|−38.38' },
  { key: '100 °C', right: '100|100°C|100 C|100 độ|212 °F|212 F|373.15 K', wrong: '100 °F|100%|0' },
  { key: '6.022 × 10^23 per mole', right: '6.022 × 10^23|6.022x10^23|6.022*10^23|6.022e23|6.022 × 10²³|6.022·10²³|6,022 × 10^23|602200000000000000000000|6.022 times 10^23', almost: '6.02 × 10^23|6.022', wrong: '6.022 × 1023|6.022 × 10^-23|6.022 × 10^22|6.220e23' },
  { key: '9.8 m/s²', right: '9.8|9.8 m/s^2|9.8 m/s2', almost: '9.81', wrong: '10|8.9|98' },
  { key: '300,000 km/s', right: '300000|300 thousand|3 × 10^5 km/s|300,000,000 m/s', almost: '299,792 km/s', wrong: '30,000|300 million|300,000 m/s' },
  { key: '€3 million', right: '3 million|€3 million|€3m|3 million euros|3,000,000 euro|3 triệu euro|EUR 3 million', almost: '3', wrong: '$3 million|£3 million|3 million pounds|3 million dollars|3 billion' },
  { key: '£2.4bn', right: '2.4bn|2.4 billion|2.4 billion pounds|2.4 billion pounds sterling', wrong: '$2.4bn|2.4m' },
  { key: '9.58 seconds', right: '9.58|9.58s|9.58 sec|9,58 giây|9,58', almost: '9.6', wrong: '9.59|9.85|9.58 minutes|10 seconds' },
  { key: '2:01:39', right: '2:01:39|02:01:39|2h 1m 39s|2h01m39s|2 hours, 1 minute and 39 seconds|2 giờ 1 phút 39 giây|7299 seconds|2.01.39|2h01:39', wrong: '2:01:40|2:10:39|2:01|201:39' },
  { key: '90 minutes', right: '90|90 min|1.5 hours|1h30|1:30|90 phút', wrong: '90 seconds|60' },
  { key: '10 years', right: 'ten|a decade|120 months|mười năm|10 năm', wrong: 'a century|10 months|15' },
  { key: 'three times', right: '3|three|thrice|ba lần|3 lần|ba', almost: 'thre|threee times', wrong: 'twice|once|4|ba mươi|3 or 4|tre|four thre' },
  { key: '12 players', right: '12|a dozen|dozen|một tá|12 cầu thủ', wrong: '11|13|two dozen' },
  { key: 'two thirds of the surface', right: '2/3|two-thirds|two thirds of the surface|hai phần ba|⅔', almost: '67%|66.7%|0.667', wrong: '3/2|one third|2|3|66.6' },
  { key: '17 free trade agreements', right: '17|seventeen|17 FTAs|17 agreements|mười bảy|muoi bay|17 hiệp định', wrong: '16|18|71|sau bay|seventeen eighteen' },
  { key: '118 elements', right: '118|118 chemical elements|118 nguyên tố', almost: '117|119', wrong: '181|18|118 118|118, not 119' },
  { key: '24 karat', right: '24|24K|24 carats|24-karat', wrong: '18|24 million' },
  { key: '5 goals', right: '5|5 goals in one match|5 bàn', wrong: '5-0|5 or 6|5 for 6|5 6' },
  { key: '0 goals', right: '0|zero|none|nil|no goals', wrong: '1|10' },
  { key: 'three in four adults', right: '3|3/4|75%|three out of four', wrong: '4/3|4|70%|7.5%' },
  { key: '2.5 million tonnes', right: '2 1/2 million|2½ million|two and a half million', wrong: '2 1 million|25 million' },
  { key: 'half a million people', right: '500,000|nửa triệu|1/2 million|0.5 million', wrong: '5 million|50,000' },
  { key: 'nearly half', right: 'half|50%|1/2|nearly a half', almost: '49%|46%', wrong: '51%|44%|over half|a third' },
  { key: 'a quarter', right: 'quarter|a quarter|25%|1/4', wrong: 'a third|24%' },
  { key: 'five times', right: '5x|5 ×|5 times', wrong: '6x|5x6' },
  { key: 'one electron', right: 'a single electron|a single|single|1', wrong: 'two' },
  { key: '5,730 years', right: '5,730 y|5730 yrs', almost: '5,730 days' },
  { key: '3:43.13', right: '3:43.13|3:43,13|3\'43"13|3′43″13|3.43.13|3 min 43.13 s', almost: '3:43', wrong: '3:44|3:34|3.43|3\'34"13' },
  { key: '-196 °C', right: '196 below zero|196 °C below zero|196 degrees below zero', wrong: '196|195 above zero|16 below zero' },
  { key: '0.5 g', right: '.5|0,5|1/2|half a gram|500 mg', wrong: '5|0.05|1/5' },
  { key: '3.14159', right: '3,14159|3.14159', almost: '3.14|3.1416', wrong: '3|3.15|3.141|22/7' },
  { key: '1,500 people', right: '1.500 người|1 500|1.5 thousand', wrong: '1.500' },
  { key: '194 nước', language: 'vi', right: '194|một trăm chín mươi tư nước|194 quốc gia|194 countries', wrong: '149|194 hoặc 195' },
  { key: '100 nghìn đồng', language: 'vi', right: '100 nghìn|100k|100.000|100.000đ|100.000 ₫|100 ngàn đồng|một trăm nghìn đồng|100 nghìn VND|trăm nghìn', almost: '100', wrong: '100 USD|1 triệu|100 triệu' },
  { key: '20 nghìn tỷ đồng', language: 'vi', right: '20.000 tỷ|20 ngàn tỷ|20 nghìn tỉ đồng|20 trillion', wrong: '20 tỷ|20 nghìn|20 nghìn tỷ USD' },
  { key: '3,14', language: 'vi', right: '3.14|ba phẩy mười bốn|ba phẩy một bốn', wrong: '314|3' },
  { key: '1.000.000', language: 'vi', right: '1000000|1 triệu|một triệu|1,000,000|a million|triệu', almost: '1.000.001', wrong: '1.000|100.000' },
  { key: '331.212 km²', language: 'vi', right: '331212|331.212 km2|331.212 ki-lô-mét vuông', almost: '331,2 nghìn km²', wrong: '331,212|313.212' },
  { key: 'hơn 1.000 năm', language: 'vi', right: '1000|hơn một nghìn năm|trên 1.000|nghìn năm', almost: '1.100', wrong: '900|gần 1000|1.200' },
  { key: 'thứ tư', language: 'vi', right: '4|thứ 4|lần thứ tư|tư|bốn|fourth', wrong: 'thứ năm|14' },
];

const cases = table.flatMap(({ key, language = 'en', ...answers }) =>
  (Object.entries(answers) as [Mark, string][]).flatMap(([mark, list]) =>
    list.split('|').map((answer): [string, string, Mark, string] => [key, answer, mark, language]),
  ),
);

describe('a typed count', () => {
  test.each(cases)('%s: “%s” is %s', (key, answer, mark, language) => {
    expect(gradeOf(answer, key, language).mark).toBe(mark);
  });

  test.each([
    ['194', '194 countries', 'exact'],
    ['194 countries', '194 countries', 'exact'],
    ['one hundred and ninety-four', '194 countries', 'same'],
    ['195', '194 countries', 'count.one-off'],
    ['194 nations', '194 countries', 'count.unit'],
    ['210', '194 countries', 'different'],
    ['194 or 195', '194 countries', 'two-answers'],
    ['many', '194 countries', 'unreadable'],
    ['', '194 countries', 'empty'],
    ['9'.repeat(201), '194 countries', 'too-long'],
    ['786.29 million', 'US$786.29 billion', 'count.scale'],
    ['786.29', 'US$786.29 billion', 'count.scale-missing'],
    ['€786.29 billion', 'US$786.29 billion', 'count.currency'],
    ['790 billion', 'US$786.29 billion', 'count.rounded'],
    ['786.29 billion', 'US$800 billion', 'count.finer'],
    ['180', 'over 170 agreements', 'count.reported'],
    ['under 170', 'over 170 agreements', 'count.direction'],
    ['over 200', 'about 200 ships', 'count.qualifier'],
    ['7/6', 'six of seven', 'count.swapped'],
    ['6/8', 'six of seven', 'count.whole'],
    ['194th', '194 countries', 'count.not-rank'],
    ['8.849', '8,849 m', 'count.separators'],
  ])('“%s” for %s gets the reason %s', (answer, key, code) => {
    expect(gradeOf(answer, key).reason.code).toBe(code);
  });
});
