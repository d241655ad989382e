# The order list: filters that combine and stay, pages, ways into an order, and the export of just what is shown.
import csv
import io

from selenium.webdriver.common.keys import Keys

import books
from company import Company
from journey import Journey

# As many more of an order as wanted, each a minute older: nobody types in 24 forms.
COPIES = """
    insert into orders
    select copy.* from orders o, generate_series(1, :many) n, jsonb_populate_record(o, jsonb_build_object(
        'id', nextval(pg_get_serial_sequence('orders', 'id')), 'number', 'COPY' || lpad(n::text, 8, '0'),
        'form_digest', '',
        'created_at', o.created_at - n * interval '1 minute')) copy
    where o.number = :'order'
    """


class OrderList(Journey):
    def test_orders_are_filtered_paged_opened_and_exported(self):
        company = Company()
        company.arrive()
        page = company.page
        draft = company.save_order()
        submitted = company.submitted_order()
        books.do(COPIES, order=draft, many="24")
        # Two days shortly after midnight, when the copies are of the day before.
        days = books.ask("select to_char(day at time zone 'Asia/Shanghai', 'YYYY-MM-DD')"
                         " from (values (now() - interval '1 hour'), (now())) as days (day) order by day")

        page.follow("订单服务")
        page.sees("共 26 个订单")
        page.fill(订单状态="待提交")
        page.driver.execute_script("['from', 'to'].forEach((id, at) => document.getElementById(id).value = arguments[at])",
                                   days[0][0], days[1][0])
        page.press("查询")
        page.sees("共 25 个订单")
        self.assertFalse(page.has("link", submitted))
        page.follow("下一页")
        page.sees("第 2 页")
        page.sees("共 25 个订单")
        self.assertEqual(page.the("field", "订单状态").get_attribute("value"), "draft")
        self.assertEqual(page.driver.execute_script("return document.getElementById('from').value"), days[0][0])
        page.the("link", "COPY00000024")
        page.follow("上一页")
        page.sees("第 1 页")
        page.the("link", draft)

        rows = list(csv.reader(io.StringIO(company.download("导出", ".csv").decode("utf-8-sig"))))
        self.assertEqual(rows[0][:2], ["订单编号", "创建时间"])
        self.assertEqual([row[0].strip() for row in rows[1:]], [draft] + ["COPY%08d" % n for n in range(1, 25)])
        self.assertEqual({row[-1] for row in rows[1:]}, {"待提交"})

        page.the("link", draft).send_keys(Keys.ENTER)
        page.comes_to("订单详情")
        company.open_order(draft)
        page.comes_to("订单详情")

        page.follow("订单服务")
        page.fill(订单状态="已关闭")
        page.press("查询")
        page.sees("没有符合条件的订单")
        page.follow("查看全部订单")
        page.sees("共 26 个订单")
