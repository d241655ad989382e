# A company's record, as it is sent around in one piece, is pasted into a form and goes into its fields.
from company import Company
from journey import Journey

PASTE = """
const pasted = new DataTransfer();
pasted.setData("text/plain", arguments[1]);
arguments[0].dispatchEvent(new ClipboardEvent("paste", {clipboardData: pasted, bubbles: true, cancelable: true}));
"""


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
