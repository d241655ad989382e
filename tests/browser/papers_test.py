# Papers on the order's form: sent as soon as they are chosen, seen, replaced, removed, and nothing typed is lost.
import os

import paperwork
from company import Company
from journey import Journey
from page import waited

LABELS = ("盖章申请表", "营业执照", "经办人身份证")

# Of the picture in a link: its size, and how light its upper and its lower half are.
LOOKED_AT = """
const [image] = arguments[0].getElementsByTagName("img");
const canvas = document.createElement("canvas");
canvas.width = 1; canvas.height = 2;
const pen = canvas.getContext("2d");
pen.imageSmoothingQuality = "high";
pen.drawImage(image, 0, 0, 1, 2);
const {data} = pen.getImageData(0, 0, 1, 2);
return [image.naturalWidth, image.naturalHeight, data[0], data[4]];
"""


class Papers(Journey):
    @classmethod
    def setUpClass(cls):
        cls.company = Company.settled()

    def setUp(self):
        self.page = self.company.page
        self.number = self.company.save_order()
        self.page.follow("修改/提交")
        self.page.comes_to("修改/提交")

    def is_there(self, path):
        self.page.the("link", os.path.basename(path))

    def picture_of(self, path):
        """Whether the paper's link has a picture in it that could be drawn."""
        return self.page.driver.execute_script("const [image] = arguments[0].getElementsByTagName('img');"
                                               "return image ? image.naturalWidth : 0",
                                               self.page.the("link", os.path.basename(path)))

    def test_papers_are_sent_while_the_form_is_filled_in_and_submitted_from_it(self):
        page, company = self.page, self.company
        page.fill(备注="请尽快办理。")
        form = paperwork.stamped_form(company.browser)
        licence = paperwork.licence(company.browser, company.firm)
        card = paperwork.id_card(company.browser, company.firm)
        page.fill(盖章申请表=form, 营业执照=licence, 经办人身份证=card)
        # Pressed while they are on their way: they come first.
        page.press("提交")
        page.sees("订单已提交，请在 24 小时内支付。")
        page.sees("请尽快办理。")
        for path in (form, licence, card):
            self.is_there(path)

    def test_a_paper_is_seen_replaced_and_removed(self):
        page, company = self.page, self.company
        page.fill(备注="还在填写")
        licence = paperwork.licence(company.browser, company.firm)
        page.fill(营业执照=licence)
        self.is_there(licence)
        waited(lambda: self.picture_of(licence), lambda: "the licence's picture does not load")
        card = paperwork.id_card(company.browser, company.firm)
        page.fill(营业执照=card)
        self.is_there(card)
        self.assertFalse(page.has("link", os.path.basename(licence)))
        self.assertEqual(page.the("field", "备注").get_attribute("value"), "还在填写")

        page.pick("保存时移除营业执照")
        page.press("保存")
        page.sees("订单已保存。")
        page.sees("还在填写")
        self.assertFalse(page.has("link", os.path.basename(card)))

    def test_a_phone_s_photo_is_sent_upright_and_of_a_size_that_may_be(self):
        page = self.page
        photo = paperwork.photo(self.company.browser)
        self.assertGreater(os.path.getsize(photo), 5 * 1024 * 1024)
        page.fill(营业执照=photo)
        self.is_there(photo)
        waited(lambda: self.picture_of(photo), lambda: "the photo's picture does not load")
        width, height, top, bottom = page.driver.execute_script(LOOKED_AT, page.the("link", os.path.basename(photo)))
        self.assertEqual((width, height), (1800, 2400))
        self.assertLess(top, bottom, "what was at the left is at the top")

    def test_a_file_that_is_no_paper_is_named_and_nothing_typed_is_lost(self):
        page = self.page
        page.fill(备注="还在填写")
        page.fill(营业执照=self.file("notes.jpg", b"no picture at all"))
        page.sees("只能上传 PDF、JPEG 或 PNG 文件，请转换格式后再上传。")
        page.fill(盖章申请表=self.file("large.pdf", b"%PDF-1.4" + bytes(5 * 1024 * 1024)))
        page.sees("“large.pdf”超过 5 MB，没有选用，请压缩后重新选择。")
        page.press("保存")
        page.sees("订单已保存。")
        page.sees("还在填写")
        self.assertEqual([label for label in LABELS if page.has("button", "移除" + label)], [])

    def file(self, name, content):
        path = os.path.join(self.company.browser.folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path
