# Story: a paper is not right; its company reads which and why at the paper itself, replaces it, and gets its certificate.
import paperwork
from company import Company
from desk_operator import Operator
from journey import Journey

COURIER_NUMBER = "SF1234567890789"
FAULT = "需要更换：不清晰或不完整，请重新上传（右下角被遮住）"


class Review(Journey):
    def setUp(self):
        super().setUp()
        self.company = Company.settled()
        self.number = self.company.submitted_order()
        self.company.pay(self.number)
        self.operator = Operator.in_charge_of(self.number)

    def test_a_paper_that_is_not_right_is_named_replaced_and_found_right(self):
        company, number, operator = self.company, self.number, self.operator
        page = operator.page

        # Nothing is approved before each paper was looked at.
        page.fill(快递公司="顺丰速运", 快递单号=COURIER_NUMBER)
        page.press("通过")
        page.sees("盖章申请表：加盖单位公章，还没有核对。")

        page.press("盖章申请表全部符合")
        page.pick("营业执照：清晰完整，不符合")
        page.fill(**{"营业执照：清晰完整，补充说明": "右下角被遮住"})
        page.press("拒绝")
        page.sees("已拒绝，款项将退回原支付账号。")
        page.sees("营业执照：不清晰或不完整，请重新上传（右下角被遮住）")

        company.sees_state(number, "待提交")
        company.page.sees(FAULT)
        company.page.fill(营业执照=paperwork.licence(company.browser, company.firm))
        company.page.sees_no_more(FAULT)
        company.submit()
        company.pay(number)

        operator.open_order(number)
        operator.claim()
        operator.approve("顺丰速运", COURIER_NUMBER)
        company.sees_state(number, "已发货")

    def test_what_is_in_hand_is_put_off_and_taken_up_again(self):
        company, number, operator = self.company, self.number, self.operator
        page = operator.page
        page.fill(备注="执照年份不清，等企业回电")
        page.press("保存备注")
        page.sees("备注已保存。")
        page.sees("执照年份不清，等企业回电")
        page.press("暂缓")
        page.sees("请选择明天起 60 天内的日期。")
        page.fill(暂缓到=page.driver.execute_script(
            "return new Date(Date.now() + 8 * 36e5 + 864e5).toISOString().slice(0, 10)"), 暂缓原因="等企业回电")
        page.press("暂缓")
        page.sees("已暂缓，到期前由您保留。")
        page.press("继续办理")
        page.sees("已取消暂缓，请继续办理。")
        operator.approve("顺丰速运", "SF1234567890790")
        company.sees_state(number, "已发货")
