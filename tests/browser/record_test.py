# A company's record, as it is sent around in one piece, is pasted into a form and goes into its fields; so does what the QR
# code of its licence says.
import os
import sys
import tempfile

import cairo
from company import Company
from journey import Journey

sys.path.append(os.path.join(os.path.dirname(__file__), "../sandbox"))
from invoice_paper import qr_rows

PASTE = """
const pasted = new DataTransfer();
pasted.setData("text/plain", arguments[1]);
arguments[0].dispatchEvent(new ClipboardEvent("paste", {clipboardData: pasted, bubbles: true, cancelable: true}));
"""


def photograph(path, text):
    """Of a sheet that lies askew, with a code on it if there is a text."""
    rows = qr_rows(text) if text else []
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, 1600, 1200)
    context = cairo.Context(surface)
    context.set_source_rgb(.8, .8, .7)
    context.paint()
    context.translate(900, 500)
    context.rotate(.2)
    context.scale(9, 9)
    context.set_source_rgb(.1, .1, .2)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                context.rectangle(x - len(rows) / 2, y - len(rows) / 2, 1.02, 1.02)
    context.fill()
    surface.write_to_png(path)
    return path


class Record(Journey):
    def paste(self, page, label, text):
        page.driver.execute_script(PASTE, page.the("field", label), text)

    def values(self, page, *labels):
        return [page.the("field", label).get_attribute("value") for label in labels]

    def test_a_pasted_record_fills_the_form_of_a_registration(self):
        company = Company()
        firm, page = company.firm, company.page
        page.open("/register")
        page.fill(联系人="王小明")
        self.paste(page, "企业名称", "单位名称: %s，统一社会信用代码：%s；法定代表人：李四 手机：%s" % (firm.name, firm.credit_code, firm.mobile))
        page.sees("已按粘贴的内容填写：企业名称、统一社会信用代码、联系方式。请核对。")
        self.assertEqual(self.values(page, "企业名称", "统一社会信用代码", "联系方式", "联系人"),
                         [firm.name, firm.credit_code, firm.mobile, "王小明"])
        # A name alone is pasted as anywhere.
        page.fill(企业名称="")
        self.paste(page, "企业名称", "名称：" + firm.name)
        self.assertEqual(self.values(page, "企业名称"), [""])

    def test_a_photographed_licence_fills_the_form_of_a_registration(self):
        company = Company()
        firm, page = company.firm, company.page
        field = "营业执照照片（选填）"
        page.open("/register")
        with tempfile.TemporaryDirectory() as directory:
            path = os.path.join(directory, "licence.png")
            page.fill(**{field: photograph(path, "名称：%s\n统一社会信用代码：%s" % (firm.name, firm.credit_code))})
            page.sees("已按照片里的二维码填写：企业名称、统一社会信用代码。请核对。")
            self.assertEqual(self.values(page, "企业名称", "统一社会信用代码"), [firm.name, firm.credit_code])
            page.fill(企业名称="", 统一社会信用代码="")
            page.fill(**{field: photograph(path, "https://licence.example/?uniscid=" + firm.credit_code)})
            page.sees("已按照片里的二维码填写：统一社会信用代码。请核对。")
            self.assertEqual(self.values(page, "企业名称", "统一社会信用代码"), ["", firm.credit_code])
            page.fill(**{field: photograph(path, "https://licence.example/")})
            page.sees("二维码里没有企业名称和统一社会信用代码，请直接填写。")
            page.fill(**{field: photograph(path, "")})
            page.sees("没有读到二维码，请对准营业执照上的二维码重新拍摄，或直接填写。")

    def test_a_pasted_record_fills_what_invoices_say(self):
        company = Company.settled()
        page = company.page
        page.follow("发票信息")
        self.paste(page, "发票抬头", "\n".join((
            "名称：" + company.firm.name, "纳税人识别号：" + company.firm.credit_code, "地址、电话：南京市建邺区江东中路100号 025-86501234",
            "开户行：工商银行南京城南支行", "账号：4301 0157 0910 0123 456")))
        page.sees("已按粘贴的内容填写：发票抬头、纳税人识别号、地址电话、开户行及账号。请核对。")
        self.assertEqual(self.values(page, "纳税人识别号", "地址电话", "开户行及账号"),
                         [company.firm.credit_code, "南京市建邺区江东中路100号 025-86501234", "工商银行南京城南支行 4301 0157 0910 0123 456"])
