# The paper of an issued invoice: a PDF in the look of 电子发票（普通发票）, drawn with Cairo and Pango.
import ctypes
import ctypes.util
import io
import math

import cairo
import gi

import china_time
import money

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402 (the versions come first)

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 140 * MM
BROWN, BLACK, RED = (0.50, 0.19, 0.05), (0, 0, 0), (0.85, 0.1, 0.1)
COLUMNS = (("项目名称", 5, 58), ("规格型号", 58, 78), ("单位", 78, 90), ("数量", 90, 106), ("单价", 106, 128),
           ("金额", 128, 153), ("税率/征收率", 153, 173), ("税额", 173, 205))


class QrCode(ctypes.Structure):
    """libqrencode's QRcode."""
    _fields_ = [("version", ctypes.c_int), ("width", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte))]


def qr_rows(text):
    """The modules of a QR code, row by row; nothing when libqrencode is not there."""
    name = ctypes.util.find_library("qrencode")
    if not name:
        return []
    library = ctypes.CDLL(name)
    library.QRcode_encodeString8bit.restype = ctypes.POINTER(QrCode)
    library.QRcode_free.argtypes = [ctypes.POINTER(QrCode)]
    code = library.QRcode_encodeString8bit(text.encode(), 0, 1)
    width = code.contents.width
    rows = [[bool(code.contents.data[row * width + column] & 1) for column in range(width)] for row in range(width)]
    library.QRcode_free(code)
    return rows


class Paper:
    def __init__(self, title):
        self.file = io.BytesIO()
        self.surface = cairo.PDFSurface(self.file, WIDTH, HEIGHT)
        self.surface.set_metadata(cairo.PDFMetadata.TITLE, title)
        self.context = cairo.Context(self.surface)

    def text(self, words, x, y, size=8, color=BLACK, width=None, align=Pango.Alignment.LEFT, bold=False):
        """Words at (x, y) in mm, wrapped within `width` mm. Returns the height used in mm."""
        layout = PangoCairo.create_layout(self.context)
        font = Pango.FontDescription("Noto Sans CJK SC" + (" Bold" if bold else ""))
        font.set_absolute_size(size * Pango.SCALE)
        layout.set_font_description(font)
        if width:
            layout.set_width(int(width * MM * Pango.SCALE))
            layout.set_wrap(Pango.WrapMode.WORD_CHAR)
            layout.set_alignment(align)
        layout.set_text(words, -1)
        self.context.set_source_rgb(*color)
        self.context.move_to(x * MM, y * MM)
        PangoCairo.show_layout(self.context, layout)
        return layout.get_pixel_size()[1] / MM

    def line(self, x1, y1, x2, y2, width=0.6, color=BROWN):
        self.context.set_source_rgb(*color)
        self.context.set_line_width(width)
        self.context.move_to(x1 * MM, y1 * MM)
        self.context.line_to(x2 * MM, y2 * MM)
        self.context.stroke()

    def finish(self):
        self.surface.finish()
        return self.file.getvalue()


def draw(invoice, seller):
    """The PDF's bytes. `invoice`: the issuer's record; `seller`: the account it was issued for."""
    paper = Paper("电子发票 " + invoice["number"])
    _head(paper, invoice)
    _parties(paper, invoice["order"], seller)
    _lines(paper, invoice)
    _foot(paper, invoice)
    return paper.finish()


def _head(paper, invoice):
    issued = china_time.from_iso(invoice["at"])
    kind = "增值税专用发票" if invoice["order"]["invoiceLine"] == "bs" else "普通发票"
    paper.text("电子发票（%s）" % kind, 55, 8, 19, BROWN, 100, Pango.Alignment.CENTER)
    paper.line(66, 18, 144, 18)
    paper.line(66, 18.8, 144, 18.8)
    paper.text("发票号码：", 150, 10, 8, BROWN)
    paper.text(invoice["number"], 165, 10)
    paper.text("开票日期：", 150, 16, 8, BROWN)
    paper.text(issued.strftime("%Y年%m月%d日"), 165, 16)
    rows = qr_rows("01,32,,%s,%s,%s,," % (invoice["number"], money.yuan(invoice["gross"]), issued.strftime("%Y%m%d")))
    paper.context.set_source_rgb(*BLACK)
    for row, cells in enumerate(rows):
        for column, dark in enumerate(cells):
            side = 18 * MM / len(rows)
            if dark:
                paper.context.rectangle(7 * MM + column * side, 4 * MM + row * side, side, side)
    paper.context.fill()
    _seal(paper)


def _seal(paper):
    context = paper.context
    context.save()
    context.translate(105 * MM, 15.5 * MM)
    context.scale(1, 0.62)
    context.arc(0, 0, 13 * MM, 0, 2 * math.pi)
    context.restore()
    context.set_source_rgba(*RED, 0.8)
    context.set_line_width(1.2)
    context.stroke()
    paper.text("模拟环境", 92, 10.5, 6.5, RED, 26, Pango.Alignment.CENTER)
    paper.text("电子发票\n非真实票据", 92, 14.5, 6.5, RED, 26, Pango.Alignment.CENTER)


def _parties(paper, order, seller):
    for side, label, name, number in ((5, "购买方信息", order["buyerName"], order.get("buyerTaxNum", "")),
                                      (105, "销售方信息", seller["invoice_seller_name"], order["salerTaxNum"])):
        paper.text("\n".join(label), side + 1.5, 25.5, 7, BROWN)
        paper.text("名称：", side + 8, 27, 8, BROWN)
        paper.text(name, side + 18, 27, 8, width=80)
        paper.text("统一社会信用代码/纳税人识别号：", side + 8, 38, 8, BROWN)
        paper.text(number, side + 54, 38, 8)
        paper.line(side + 6, 24, side + 6, 46)
    paper.line(105, 24, 105, 46)


def _lines(paper, invoice):
    y = 54
    for name, left, right in COLUMNS:
        paper.text(name, left, 47.5, 8, BROWN, right - left, Pango.Alignment.CENTER)
    for line in invoice["lines"]:
        price = "%.8g" % (line["net"] / 100 / float(line["quantity"])) if line["quantity"] else ""
        cells = (line["name"], line["model"], line["unit"], line["quantity"], price, money.yuan(line["net"]),
                 "%g%%" % (line["rate"] * 100), money.yuan(line["tax"]))
        used = 0
        for (_, left, right), cell in zip(COLUMNS, cells):
            number = left >= 90
            used = max(used, paper.text(str(cell), left + 1, y, 7.5, BLACK, right - left - 2,
                                        Pango.Alignment.RIGHT if number else Pango.Alignment.LEFT))
        y += used + 1
    paper.text("合　计", 5, 90, 8, BROWN, 53, Pango.Alignment.CENTER)
    paper.text("¥" + money.yuan(invoice["net"]), 128, 90, 8, BLACK, 24, Pango.Alignment.RIGHT)
    paper.text("¥" + money.yuan(invoice["tax"]), 173, 90, 8, BLACK, 31, Pango.Alignment.RIGHT)


def _foot(paper, invoice):
    order = invoice["order"]
    paper.text("价税合计（大写）", 5, 97.5, 8, BROWN, 53, Pango.Alignment.CENTER)
    paper.text("ⓧ " + money.capitals(invoice["gross"]), 62, 97.5, 9)
    paper.text("（小写）", 140, 97.5, 8, BROWN)
    paper.text("¥" + money.yuan(invoice["gross"]), 155, 97.5, 9)
    paper.text("\n".join("备注"), 6.5, 107, 8, BROWN)
    paper.text(order.get("remark") or "", 13, 105, 7.5, BLACK, 188)
    paper.text("开票人：", 12, 128, 8, BROWN)
    paper.text(str(order["clerk"]), 26, 128)
    for y in (24, 46, 96, 104, 125):
        paper.line(5, y, 205, y)
    paper.line(5, 24, 5, 125)
    paper.line(205, 24, 205, 125)
    paper.line(58, 96, 58, 104)
    paper.line(11, 104, 11, 125)
