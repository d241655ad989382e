# A certificate in a file: its key made in the browser, its request issued at the desk, PKCS#12 opened by openssl.
import os
import subprocess

from cryptography import x509

import programs
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from key_tool import KeyTool
from page import waited

SECRET = "Correct-horse-9"


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


class FileCertificate(Journey):
    @classmethod
    def setUpClass(cls):
        cls.without = staticmethod(programs.configure_web("certificates = on"))

    @classmethod
    def tearDownClass(cls):
        cls.without()

    def order(self, company):
        page = company.page
        page.follow("订单服务")
        page.press("订单申请")
        page.comes_to("订单申请")
        page.fill(应用平台="江苏省公共资源交易平台", 业务类型="新办", 证书数量="1", 有效期="1 年")
        page.fill(经办人姓名=company.firm.handler, 身份证号=company.firm.handler_id, 手机号码=company.firm.mobile)
        page.pick("在线下载（文件证书），只用于江苏省公共资源交易平台")
        page.press("保存")
        page.sees("订单已保存。")
        number = page.path().rsplit("/", 1)[-1]
        company.upload_papers()
        company.submit()
        company.pay(number)
        return number

    def test_a_key_made_in_the_browser_comes_out_with_its_certificate(self):
        administrator = Administrator()
        administrator.be_at_desk()
        administrator.lets_one_person_make_certificates()
        administrator.lets_platform_take_files("江苏省公共资源交易平台")
        company = Company.settled()
        number = self.order(company)
        operator = Operator.in_charge_of(number)
        operator.find_papers_right()
        operator.approve()

        page = company.page
        page.open("/orders/" + number)
        page.follow("制作证书")
        page.comes_to("制作证书")
        page.fill(文件密码="short", 确认文件密码="short")
        page.press("生成密钥并提交请求")
        page.sees("请设置 10 到 64 个字母、数字和符号的密码。")
        page.fill(文件密码=SECRET, 确认文件密码=SECRET)
        page.press("生成密钥并提交请求")
        page.sees("等待签发", 60)

        # Another system signs what the desk takes there.
        operator.page.open("/desk/orders/%s/certificates" % number)
        operator.page.follow("证书详情")
        operator.page.comes_to("证书详情")
        request = x509.load_der_x509_csr(self.saved(operator, "下载请求"))
        serial = operator.issue(KeyTool().certify(request.public_key(), company.firm.name))

        # The page, open all the time, notices by itself.
        page.sees(serial, 60)
        page.fill(文件密码="Wrong-horse-9")
        page.press("下载证书文件")
        page.sees("密码不正确")
        page.fill(文件密码=SECRET)
        page.press("下载证书文件")
        path = self.file(company.browser.downloads, serial + ".p12")
        key = openssl("pkcs12", "-in", path, "-passin", "pass:" + SECRET, "-nocerts", "-nodes")
        certificate = openssl("pkcs12", "-in", path, "-passin", "pass:" + SECRET, "-clcerts", "-nokeys")
        of_key = subprocess.run(["openssl", "pkey", "-pubout"], input=key, check=True, capture_output=True).stdout
        of_certificate = subprocess.run(["openssl", "x509", "-noout", "-pubkey"], input=certificate, check=True,
                                        capture_output=True).stdout
        self.assertEqual(of_key, of_certificate)

        page.press("已保存证书文件")
        page.press("已保存")
        page.sees("全部证书已确认保存，订单完成。")
        company.sees_state(number, "已完成")
        page.open("/orders/%s/certificates" % number)
        page.sees("这个订单的证书都已确认保存")
        left = """const done = arguments[0];
            const asked = indexedDB.open("cakey-keys", 1);
            asked.onsuccess = () => {
                const counted = asked.result.transaction("keys").objectStore("keys").count();
                counted.onsuccess = () => done(counted.result);
            };"""
        waited(lambda: page.driver.execute_async_script(left) == 0, lambda: "the key is still in the browser")

    def saved(self, person, link):
        before = set(os.listdir(self.downloads(person)))
        person.page.follow(link)
        name = waited(lambda: [one for one in os.listdir(self.downloads(person)) if one not in before and one.endswith(".p10")],
                      person.page.where)[0]
        with open(os.path.join(self.downloads(person), name), "rb") as file:
            return file.read()

    @staticmethod
    def downloads(person):
        return person.browser.downloads

    @staticmethod
    def file(folder, ends):
        names = waited(lambda: [one for one in os.listdir(folder) if one.endswith(ends)], lambda: "no " + ends, 60)
        return os.path.join(folder, names[0])
