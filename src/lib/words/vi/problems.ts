import type { Problems } from '../en/problems.ts';

const list = (items: readonly string[]): string => items.join(', ');

export const problems: Problems = {
  'file.too-large': (it) =>
    `Tệp có ${(it.bytes / 1e6).toFixed(1)} MB; chỉ đọc tối đa ${(it.maxBytes / 1e6).toFixed(0)} MB. Hãy chia thành nhiều tệp.`,
  'file.too-many-lines': (it) =>
    `Tệp có hơn ${it.most.toLocaleString('vi')} dòng. Hãy bỏ các dòng trống, hoặc chia thành nhiều tệp.`,
  'file.empty': 'Tệp trống. Hãy bắt đầu bằng “format: factdeck/1”.',
  'file.too-slow': 'Đọc quá lâu nên đã dừng. Hãy chia tệp, hoặc kiểm tra xem đây có phải tệp dữ kiện không.',
  'file.not-text': 'Tệp không phải văn bản UTF-8. Hãy lưu dạng UTF-8 rồi mở lại.',
  'file.not-a-map':
    'Đây không phải tệp dữ kiện: tệp phải bắt đầu bằng các khóa như “format: factdeck/1”, “id:” và “title:”.',
  'yaml.syntax': (it) =>
    `Không đọc được YAML ở đây: ${it.detail} Văn bản bắt đầu bằng { [ & * ! | > % @ hoặc có “: ” hay “ #” cần đặt trong dấu nháy.`,
  'yaml.quote': 'Dấu nháy mở ở đây chưa được đóng. Hãy thêm cùng dấu nháy đó vào cuối văn bản.',
  'yaml.tab': 'Dòng này thụt vào bằng phím Tab. Hãy dùng dấu cách, hai dấu cho mỗi cấp.',
  'yaml.anchor': (it) =>
    `Không được dùng neo và bí danh (${it.text}). Hãy viết giá trị ra, hoặc đặt trong dấu nháy.`,
  'yaml.tag': (it) => `Không được dùng thẻ (${it.text}). Hãy bỏ đi, hoặc đặt giá trị trong dấu nháy.`,
  'yaml.too-deep': 'Tệp lồng quá sâu. Tệp dữ kiện có nhiều nhất bốn cấp.',
  'yaml.too-dense': 'Tệp có nhiều ký hiệu hơn văn bản. Tệp dữ kiện chủ yếu là câu: hãy kiểm tra lại.',
  'yaml.documents': 'Tệp có nhiều tài liệu YAML (---). Hãy giữ một.',
  'yaml.key': 'Khóa phải là chữ thường.',
  'json.syntax': (it) => `Không đọc được JSON ở đây: ${it.detail}.`,
  'key.duplicate': (it) =>
    `“${it.key}” xuất hiện hai lần (lần đầu ở dòng ${it.firstLine}). Hãy giữ một, hoặc đổi tên cái thứ hai.`,
  'key.reserved': (it) => `Không thể dùng “${it.key}” làm khóa hoặc mã. Hãy chọn từ khác.`,
  'key.unknown': (it) =>
    it.near === ''
      ? `“${it.key}” không phải là khóa ở chỗ này. Có thể dùng: ${list(it.allowed)}.`
      : `“${it.key}” không phải là khóa ở chỗ này. Có phải là “${it.near}”?`,
  'key.missing': (it) => `Thiếu “${it.key}”. Hãy thêm vào.`,
  'value.type': (it) =>
    `Chỗ này phải là ${it.expected === 'text' ? 'văn bản' : it.expected === 'list' ? 'danh sách' : 'một nhóm khóa'}, nhưng đang là ${it.found}.` +
    (it.expected === 'text'
      ? ' Hãy đặt văn bản trong dấu nháy nếu nó bắt đầu bằng { hoặc [ hay có “: ”.'
      : ''),
  'value.empty': 'Chỗ này trống. Hãy viết văn bản, hoặc bỏ khóa.',
  'value.too-long': (it) => `Chỗ này dài hơn ${it.max} ký tự. Hãy rút ngắn.`,
  'value.choice': (it) => `“${it.written}” không dùng được ở đây. Hãy viết một trong: ${list(it.allowed)}.`,
  'value.date': (it) => `“${it.written}” không phải là ngày. Hãy viết 2024, 2024-12 hoặc 2024-12-31.`,
  'format.unknown': (it) =>
    `“${it.written}” không phải là định dạng tệp dữ kiện. Hãy viết “format: factdeck/1”.`,
  'language.unknown': (it) => `“${it.written}” không phải là ngôn ngữ. Hãy viết mã như en hoặc vi.`,
  'language.missing': 'Thiếu ngôn ngữ; tạm dùng tiếng Anh (en). Hãy thêm “language: vi” hoặc mã khác.',
  'language.templates': (it) =>
    `Chưa có câu chữ cho ngôn ngữ “${it.language}”: dùng dấu hiệu trung tính thay cho “tính đến” và “viết tắt của”.`,
  'id.form': (it) =>
    `“${it.written}” không phải là mã. Hãy dùng chữ thường, chữ số và dấu gạch nối, như “unsc-second-term”.`,
  'id.duplicate': (it) =>
    `Mã “${it.id}” đã được dùng (dòng ${it.firstLine}). Mã là duy nhất trong mọi dữ kiện và tên: hãy chọn mã khác.`,
  'file.nothing-in-it':
    'Tệp không có dữ kiện và không có tên. Hãy thêm ít nhất một mục trong facts hoặc names.',
  'source.unknown': (it) =>
    it.near === ''
      ? `Không có nguồn “${it.id}”. Hãy thêm vào sources.`
      : `Không có nguồn “${it.id}”. Có phải là “${it.near}”?`,
  'source.twice': (it) => `Nguồn “${it.id}” được nêu hai lần. Hãy giữ một.`,
  'clue.source': 'Gợi ý cần có nguồn. Hãy thêm “source:” với mã của một nguồn.',
  'supersedes.unknown': (it) =>
    `Không có dữ kiện “${it.id}” để thay thế. Hãy viết mã của một dữ kiện trong tệp.`,
  'supersedes.circle': (it) => `“${it.id}” rốt cuộc thay thế chính nó. Hãy phá vòng lặp.`,
  'complete.unknown': (it) => `Không dữ kiện nào có “about: ${it.id}”. Hãy sửa từ, hoặc bỏ khỏi complete.`,
  'slot.unclosed': (it) => `“${it.text}” mở một ô chưa đóng. Hãy thêm }, hoặc viết {{ cho dấu ngoặc thường.`,
  'slot.unopened': 'Có dấu } đứng một mình. Hãy bỏ đi, hoặc viết }} cho dấu ngoặc thường.',
  'slot.nested': (it) => `“${it.text}” có ô lồng trong ô. Hãy đóng ô đầu trước ô sau.`,
  'slot.empty': (it) => `“{${it.text}}” không có giá trị. Hãy viết loại và giá trị: {date 1998}.`,
  'slot.kind': (it) =>
    it.near === ''
      ? `“${it.kind}” không phải là loại giá trị. Có thể dùng: ${list(it.allowed)}.`
      : `“${it.kind}” không phải là loại giá trị. Có phải là “${it.near}”?`,
  'slot.name': (it) =>
    `“${it.name}” không phải là tên ô. Hãy dùng chữ cái, chữ số và dấu gạch nối, như {count:founders 32 states}.`,
  'slot.duplicate': (it) => `Hai ô trong câu cùng tên “${it.name}”. Hãy đổi tên một ô.`,
  'slot.too-long': (it) => `Giá trị trong ô có nhiều nhất ${it.max} ký tự. Hãy đánh dấu ngắn hơn.`,
  'slot.none': 'Câu này không đánh dấu giá trị nào nên không có gì để hỏi. Hãy đánh dấu, như {date 1998}.',
  'ask.unknown': (it) =>
    `Câu không có ô “${it.slot}”. ${it.allowed.length === 0 ? 'Hãy đánh dấu một giá trị trước.' : `Các ô là: ${list(it.allowed)}.`}`,
  'csv.header': (it) =>
    `Dòng đầu không nêu tên các cột. Hãy bắt đầu bằng một dòng có “fact” và, nếu muốn, các cột khác: ${list(it.columns)}.`,
  'csv.column': (it) =>
    it.near === ''
      ? `“${it.column}” không phải là cột của bảng dữ kiện. Hãy xóa đi, hoặc đặt tên là một trong: ${list(it.allowed)}.`
      : `“${it.column}” không phải là cột của bảng dữ kiện. Có phải là “${it.near}”?`,
  'csv.quote': 'Dấu ngoặc kép mở ở dòng này chưa được đóng. Hãy thêm dấu ngoặc kép ở cuối ô.',
  'csv.after-quote':
    'Có chữ đứng sau dấu ngoặc kép đóng. Hãy đặt cả ô trong ngoặc kép, và viết hai lần dấu ngoặc kép bên trong.',
  'csv.cells': (it) =>
    `Dòng này có ${it.cells} ô nhưng chỉ có ${it.columns} cột. Hãy đặt trong ngoặc kép những ô có chứa dấu ngăn cách.`,
  'id.made': (it) =>
    `${it.count} dữ kiện không có id nên id được tạo từ câu chữ. Hãy đặt id để khi sửa câu chữ, những gì đã học vẫn còn.`,
  'rows.title': 'Bộ đề chưa có tên. Hãy viết “# title: …” ở dòng đầu.',
  'rows.language':
    'Thiếu ngôn ngữ; mặc định là tiếng Anh (en). Hãy viết “# language: vi” hoặc một mã khác ở một dòng trên cùng.',
  'rows.source':
    'Thiếu nguồn. Hãy nêu nguồn cạnh dữ kiện, hoặc nêu cho mọi dữ kiện phía sau bằng một dòng “# source: Tên | Nhà xuất bản | ngày”.',
};
