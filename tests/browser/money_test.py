# Story: money that Alipay's bill does not have is found the morning after, looked into by the administrator, and told.
import books
from company import Company
from desk_administrator import Administrator
from journey import Journey
from page import waited

REMARK = "支付宝已书面确认，账单将在三日内更正"


def differences(order):
    return books.ask("select kind from bill_differences where order_number = :'order'", order=order)


class Money(Journey):
    def test_a_payment_that_the_bill_lacks_is_looked_into(self):
        company = Company.settled()
        number = company.submitted_order()
        company.pay(number)
        # Yesterday's, for all that the books know; Alipay's bill of yesterday has nothing of it.
        books.do("""
            update payments set created_at = created_at - interval '1 day', paid_at = paid_at - interval '1 day'
            where order_number = :'order';
            update payments set created_at = created_at - interval '1 day'
            where id = (select min(id) from payments) and order_number <> :'order';
            update bill_days set due_at = now();
            """, order=number)
        day = books.ask("""
            select (paid_at at time zone 'Asia/Shanghai')::date from payments
            where order_number = :'order' and paid_at is not null""", order=number)[0][0]
        waited(lambda: differences(number) == [["books_only"]], lambda: str(differences(number)), 30)

        administrator = Administrator()
        page = administrator.page
        administrator.be_at_desk()
        page.row(day).follow(day)
        page.sees("有差异")
        page.sees(number)
        page.row(number).follow("账簿有，支付宝无")
        page.comes_to("对账差异")
        page.sees(number)
        page.press("已核实")
        page.sees("请填写核实说明")
        page.fill(核实说明=REMARK)
        page.press("已核实")
        page.sees("核实结果已记录。")
        page.sees("已核实")
        page.press("重新对账")
        page.sees("正在重新获取当天的账单并对账")
        # What was found out stays.
        waited(lambda: books.ask("select count(*) from bill_days where day = :'day' and due_at is null", day=day)
               == [["1"]], lambda: "the bill of %s is not fetched again" % day, 30)
        page.open("/desk/money/" + day)
        page.row(number).follow("账簿有，支付宝无")
        page.comes_to("对账差异")
        page.sees(REMARK)
