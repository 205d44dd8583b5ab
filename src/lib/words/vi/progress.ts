import type { ProgressWords } from '../en/progress.ts';
import { dateFormat, numberFormat } from '../neutral/formats.ts';
import { number } from './amounts.ts';

const decimals = numberFormat('vi', { maximumFractionDigits: 1 });
const dates = dateFormat('vi', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const datesOfYears = dateFormat('vi', { dateStyle: 'long', timeZone: 'UTC' });
const shortDatesOfYears = dateFormat('vi', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDates = dateFormat('vi', { day: 'numeric', month: 'numeric', timeZone: 'UTC' });

/** A wider range, of 100, says that anything is possible. */
const VAGUE = 50;
/** What follows a score; shares in percent. */
const likely = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  if (high - low > VAGUE) return ', nhưng ít câu hỏi như vậy thì kết quả có thể khác hẳn';
  return low === high ? '' : `, nhiều khả năng từ ${number(low)} đến ${number(high)}`;
};

export const progress: ProgressWords = {
  title: 'Tiến độ',
  numbers: 'Số liệu dạng bảng',
  date: (it) => dates(it.at),
  dateOfYear: (it) => datesOfYears(it.at),
  shortDate: (it) => shortDates(it.at),
  shortDateOfYear: (it) => shortDatesOfYears(it.at),
  number: (it) => number(it.count),
  decimal: (it) => decimals(it.amount),
  percent: (it) => `${number(it.percent)}%`,
  rightOf: (it) => `${number(it.right)} trên ${number(it.of)}`,
  day: 'Ngày',
  today: 'Hôm nay',
  empty: {
    title: 'Chưa trả lời câu nào',
    text: 'Sau những câu trả lời đầu tiên, bạn sẽ thấy ở đây điều mình đã nhớ và khi nào câu nào trở lại. Kỳ thi thì có thể lên kế hoạch ngay bây giờ.',
    study: 'Học',
  },
  headline: {
    learnt: (it) => `${number(it.learnt)} trên ${number(it.of)}`,
    learntText: 'dữ kiện đã thuộc',
    ready: (it) => `${number(it.percent)} trên 100`,
    readyText: (it) => `câu hỏi dự kiến bạn sẽ nhớ vào ${it.date}${likely(it)}`,
    learntLine: (it) => `Đã thuộc ${number(it.learnt)} trong ${number(it.of)} dữ kiện.`,
    none: 'Hôm nay chưa trả lời câu nào.',
    today: (it) =>
      `Hôm nay: ${number(it.answers)} câu trả lời trong ${it.minutes < 1 ? 'chưa đến một phút' : `${number(it.minutes)} phút`}, đúng ${number(it.percent)}%.`,
  },
  exam: {
    title: 'Kỳ thi',
    ask: 'Đặt ngày thi để xem đến hôm đó bạn sẵn sàng tới đâu, và mỗi phút học thêm được gì.',
    date: 'Ngày thi',
    minutes: 'Số phút mỗi ngày',
    goal: 'Mục tiêu, theo phần trăm',
    set: 'Đặt kỳ thi',
    change: 'Sửa kỳ thi',
    remove: 'Bỏ kỳ thi',
    notKept: 'Không lưu được kỳ thi.',
    working: 'Đang tính mức sẵn sàng của bạn.',
    badDate: 'Hãy chọn một ngày sau hôm nay.',
    badNumber: (it) => `Hãy nhập một số nguyên từ ${number(it.least)} đến ${number(it.most)}.`,
    today: 'Hôm nay thi. Không còn kế hoạch nào cho kỳ thi nữa; các thẻ vẫn trở lại như thường.',
    over: (it) => `Kỳ thi đã diễn ra vào ${it.date}. Các thẻ vẫn trở lại như thường.`,
    score: (it) => `Sẵn sàng cho ${number(it.percent)} trên 100 câu hỏi vào ${it.date}${likely(it)}`,
    curve: (it) =>
      `Đường vẽ đi từ ${number(it.now)} trên 100 hôm nay đến ${number(it.percent)} vào ngày thi, với ${number(it.minutes)} phút mỗi ngày cho những câu có ích nhất. Cứ năm kỳ thi thì bốn kỳ cho kết quả từ ${number(it.low)} đến ${number(it.high)}.`,
    score100: 'Trên 100 câu hỏi',
    goalLine: (it) => `mục tiêu ${number(it.percent)}`,
    unstudied: (it) =>
      `Chưa có câu trả lời nào để biết trí nhớ và tốc độ của bạn, nên tạm tính theo mức thường gặp: ${number(it.fresh)} giây cho một câu mới, ${number(it.seen)} giây cho một câu đã gặp. Các câu trả lời của bạn sẽ làm nó đúng với bạn.`,
    far: (it) =>
      `Còn hơn ${number(it.days)} ngày nữa mới thi. Kế hoạch chỉ nhìn ${number(it.days)} ngày cuối: mức sẵn sàng, đường vẽ và số phút được tính như thể ${number(it.days)} ngày nữa thi, và sẽ tính đúng theo ngày khi kỳ thi gần đến mức ấy.`,
    need: (it) =>
      it.minutes === 0
        ? `Không cần học thêm bạn vẫn đạt mục tiêu ${number(it.percent)}.`
        : `Muốn đạt mục tiêu ${number(it.percent)} cần khoảng ${number(it.minutes)} phút mỗi ngày.`,
    needNone: (it) => `Đến hôm đó thì không thể đạt mục tiêu ${number(it.percent)}, dù học bao lâu mỗi ngày.`,
    needWorking: 'Đang tính số phút cần cho mục tiêu.',
    minute: (it) =>
      `Mỗi ngày học thêm một phút thì được thêm ${decimals(it.more)}, bớt một phút thì mất ${decimals(it.less)} trên 100.`,
    idle: (it) => `Nếu không học thêm thì chỉ còn ${number(it.percent)} trên 100.`,
    plan: (it) =>
      it.count === 0
        ? 'Hôm nay không có câu nào cần hỏi cho kỳ thi.'
        : `Kế hoạch hôm nay gồm ${number(it.count)} câu, khoảng ${number(Math.max(1, it.minutes))} phút.`,
    order:
      'Khi học, bạn sẽ được hỏi những câu này, câu có ích nhất trước. Câu trả lời sai sẽ trở lại ngay trong buổi học.',
    leftOut: 'Những câu hôm nay không hỏi, và vì sao',
    reasons: {
      'no-time': (it) => `${number(it.count)} câu không đủ thời gian hôm nay; những câu khác có ích hơn.`,
      'no-gain': (it) => `${number(it.count)} câu hôm nay không hỏi thì đến ngày thi vẫn nhớ như vậy.`,
      resting: (it) => `${number(it.count)} câu hôm nay đã hỏi, hoặc thuộc dữ kiện vừa học hôm nay.`,
      suspended: (it) => `${number(it.count)} câu bạn đã bỏ ra.`,
    },
  },
  due: {
    title: 'Sắp trở lại',
    sentence: (it) =>
      it.total === 0
        ? `Trong ${number(it.days)} ngày tới không có câu nào trở lại.`
        : `${number(it.total)} câu trở lại trong ${number(it.days)} ngày tới; ngày nhiều nhất là ${dates(it.at)} với ${number(it.most)} câu.`,
    until: (it) => `Từ nay đến kỳ thi vào ${it.date}, mỗi ngày hỏi gì là theo kế hoạch cho kỳ thi.`,
    count: 'Số câu',
  },
  calendar: {
    title: 'Những ngày học',
    sentence: (it) =>
      `${number(it.answers)} câu trả lời trong ${number(it.days)} ngày của ${number(it.weeks)} tuần qua. Ô càng to và đậm thì càng nhiều câu.`,
    week: 'Tuần từ',
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  },
  retention: {
    title: 'Bạn còn nhớ gì',
    none: 'Phần này cho biết bạn còn nhớ bao nhiêu khi câu hỏi trở lại sau một ngày hoặc lâu hơn. Chưa có câu nào trở lại.',
    sentence: (it) =>
      `Trong ${number(it.of)} câu trở lại sau một ngày hoặc lâu hơn, bạn còn nhớ ${number(it.right)} câu: ${number(it.percent)}%.`,
    what: 'Loại',
    known: 'Còn nhớ',
    young: (it) => `Sau chưa đến ${number(it.days)} ngày`,
    mature: (it) => `Sau ${number(it.days)} ngày trở lên`,
  },
  calibration: {
    title: 'Dự đoán và thực tế',
    none: 'Phần này so điều được dự đoán với điều bạn nhớ, khi đã có câu trở lại sau một ngày hoặc lâu hơn.',
    sentence: (it) =>
      `Điểm nằm trên đường chéo là dự đoán đúng. Qua ${number(it.reviews)} lần ôn, dự đoán lệch trung bình ${decimals(it.error)} điểm phần trăm.`,
    range: 'Dự đoán trong khoảng',
    predicted: 'Dự đoán',
    recalled: 'Nhớ',
    reviews: 'Lần ôn',
  },
  hardest: {
    title: 'Dữ kiện khó nhất',
    none: 'Cho đến nay chưa trả lời sai câu nào.',
    sentence: 'Quên nhiều lần nhất, rồi đến trả lời sai nhiều nhất.',
    text: (it) =>
      `${it.lapses === 0 ? 'Đúng' : `Quên ${number(it.lapses)} lần, đúng`} ${number(it.right)} trên ${number(it.answers)}`,
  },
  leeches: {
    title: 'Điều khó nhớ mãi',
    none: (it) => `Không có câu nào bị quên từ ${number(it.lapses)} lần trở lên.`,
    sentence: (it) =>
      `Bị quên từ ${number(it.lapses)} lần trở lên: hãy học theo cách khác, chẳng hạn bằng một mẹo nhớ.`,
    text: (it) => `${it.answer}: quên ${number(it.lapses)} lần${it.suspended ? ', không hỏi nữa' : ''}`,
    confused: (it) => `${it.text} (${number(it.times)} lần)`,
    confusedWith: (it) => `Nhầm với ${it.list}`,
  },
  workload: {
    title: 'Nhớ nhiều hơn tốn bao nhiêu',
    sentence: (it) =>
      `Ở mức ${number(it.percent)}% mà bạn chọn, những thẻ đang có cần khoảng ${decimals(it.minutes)} phút mỗi ngày trong ${number(it.days)} ngày tới, chưa kể thẻ mới.`,
    few: (it) =>
      `Mỗi mức cần bao nhiêu công được tính từ chính câu trả lời của bạn cho bộ đề này: hiện có ${number(it.answers)}, cần ${number(it.needed)}.`,
    retention: 'Mức nhớ',
    reviews: 'Câu ôn mỗi ngày',
    minutes: 'Phút mỗi ngày',
    known: 'Còn nhớ cuối kỳ',
    current: 'bạn chọn',
    settings: 'Đổi trong cài đặt',
  },
};
