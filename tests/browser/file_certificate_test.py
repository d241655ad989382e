# A certificate in a file: its key made in the browser, signed by our own authority, and PKCS#12 opened by openssl.
import os
import subprocess
import tempfile
from pathlib import Path

import checkers
import programs
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from page import waited

SECRET = "Correct-horse-9"


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


class FileCertificate(Journey):
    @classmethod
    def setUpClass(cls):
        cls.without = staticmethod(programs.configure_web("certificates = on\ncertificate_driver = embedded"))

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
        administrator.has_certificates_made_by(1)
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
        self.assertEqual(checkers.faults(page.driver), [])
        page.fill(文件密码="short", 确认文件密码="short")
        page.press("生成密钥并提交请求")
        page.sees("请设置 10 到 64 个字母、数字和符号的密码。")
        page.fill(文件密码=SECRET, 确认文件密码=SECRET)
        page.press("生成密钥并提交请求")

        # The page, open all the time, notices by itself that cakey-ca has signed it.
        page.sees("证书序列号", 60)
        # Who waits for days signs out meanwhile: the key stays.
        page.press("退出")
        page.comes_to("登录")
        company.sign_in()
        page.open("/orders/%s/certificates" % number)
        page.fill(文件密码="Wrong-horse-9")
        page.press("下载证书文件")
        page.sees("密码不正确")
        page.fill(文件密码=SECRET)
        page.press("下载证书文件")
        self.look_into(self.saved(company.browser.downloads), company.firm.name)

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

    # The key fits the certificate, and its chain leads to our root.
    def look_into(self, path, company):
        def inside(*what):
            return openssl("pkcs12", "-in", path, "-passin", "pass:" + SECRET, *what)
        with tempfile.TemporaryDirectory() as name:
            leaf, chain, key = (Path(name) / one for one in ("leaf", "chain", "key"))
            leaf.write_bytes(inside("-clcerts", "-nokeys"))
            chain.write_bytes(inside("-cacerts", "-nokeys"))
            key.write_bytes(inside("-nocerts", "-nodes"))
            root = os.path.join(os.environ["CAKEY_RUN"], "ca/root-p256.crt")
            openssl("verify", "-x509_strict", "-purpose", "sslclient", "-CAfile", root, "-untrusted", str(chain), str(leaf))
            self.assertEqual(openssl("pkey", "-in", str(key), "-pubout"), openssl("x509", "-in", str(leaf), "-noout", "-pubkey"))
            subject = openssl("x509", "-in", str(leaf), "-noout", "-subject", "-nameopt", "utf8").decode()
            self.assertIn(company, subject)

    @staticmethod
    def saved(folder):
        names = waited(lambda: [one for one in os.listdir(folder) if one.endswith(".p12")], lambda: "no .p12 is saved", 60)
        return os.path.join(folder, names[0])
