# A certificate by our own authority from its request to its revocation: asked for at the desk, released by a colleague, taken by
# a program that is not ours; and taken back, which that program is told, too.
import os
import re
import subprocess
import tempfile
import urllib.request
from pathlib import Path

import programs
from company import Company
from desk_administrator import Administrator
from desk_operator import Operator
from journey import Journey
from many_orders import paid_orders
from page import waited


AUTHORITY = Path(os.environ["CAKEY_RUN"]) / "ca"


def openssl(*words):
    said = subprocess.run(["openssl", *words], capture_output=True, text=True)
    if said.returncode != 0:
        raise AssertionError("openssl %s: %s%s" % (" ".join(words), said.stdout, said.stderr))
    return said.stdout


def list_said_by(certificate):
    """What it says where it is looked up whether it is revoked: the list's serial numbers."""
    named = openssl("x509", "-in", str(certificate), "-noout", "-ext", "crlDistributionPoints")
    der = urllib.request.urlopen(re.search(r"URI:(\S+)", named)[1]).read()
    return subprocess.run(["openssl", "crl", "-inform", "DER", "-noout", "-text"], input=der, check=True,
                          capture_output=True).stdout.decode()


def answer_about(certificate):
    """By the responder that the certificate names; verified."""
    return openssl("ocsp", "-issuer", str(AUTHORITY / "issuing-p256.crt"), "-cert", str(certificate), "-nonce",
                   "-CAfile", str(AUTHORITY / "root-p256.crt"),
                   "-url", openssl("x509", "-in", str(certificate), "-noout", "-ocsp_uri").strip())


class Issue(Journey):
    @classmethod
    def setUpClass(cls):
        cls.as_before = staticmethod(
            programs.configure_web("certificates = on\ncertificate_driver = embedded"))
        cls.directory = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    @classmethod
    def tearDownClass(cls):
        cls.as_before()

    def test_a_certificate_is_asked_for_released_signed_verified_sent_and_revoked(self):
        company = Company.settled()
        number, = paid_orders(company, 1)
        administrator = Administrator()
        administrator.be_at_desk()
        administrator.has_certificates_made_by(2)
        key, request = self.directory / "token.key", self.directory / "token.csr"
        openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", str(key),
                "-out", str(request), "-subj", "/CN=token", "-sha256")

        operator = Operator.in_charge_of(number)
        place = operator.ask_for_certificate(number, request.read_text())
        colleague = Operator("SECOND_OPERATOR_USER")
        colleague.be_at_desk()
        colleague.page.open(place)
        colleague.page.press("放行")
        colleague.page.sees("已放行，正在签发。")
        # It shows itself as soon as it is there.
        colleague.page.sees("下载证书链")
        colleague.page.sees("已签发")

        operator.page.open(place)
        leaf, chain = self.directory / "leaf.pem", self.directory / "chain.pem"
        leaf.write_bytes(operator.download("下载 PEM", ".pem"))
        chain.write_bytes(operator.download("下载证书链", ".pem"))
        openssl("verify", "-x509_strict", "-purpose", "sslclient", "-CAfile", str(AUTHORITY / "root-p256.crt"),
                "-untrusted", str(chain), str(leaf))
        self.assertEqual(openssl("x509", "-in", str(leaf), "-noout", "-pubkey"), openssl("pkey", "-in", str(key), "-pubout"))
        self.assertIn(company.firm.name, openssl("x509", "-in", str(leaf), "-noout", "-subject", "-nameopt", "utf8"))

        operator.write_certificate(number, "HD20260002")
        operator.open_order(number)
        operator.page.sees("共 1 个，已写入介质 1 个。")
        operator.approve("顺丰速运", "SF1234567890124")
        company.page.follow("证书管理")
        company.page.comes_to("证书管理")
        serial = openssl("x509", "-in", str(leaf), "-noout", "-serial").strip().removeprefix("serial=")
        self.assertIn(": good", answer_about(leaf))
        page = company.page
        page.row(serial).follow("证书详情")
        page.comes_to("证书详情")
        page.fill(注销原因="私钥泄露或介质丢失")
        page.press("申请注销")
        page.dialog("申请注销这个证书？").press("申请注销")
        page.sees("待批准")
        operator.page.open(place)
        operator.page.press("批准吊销")
        operator.page.dialog("批准吊销？").press("批准吊销")
        operator.page.sees("已吊销")
        waited(lambda: ": revoked" in answer_about(leaf), lambda: answer_about(leaf))
        self.assertIn("keyCompromise", answer_about(leaf))
        waited(lambda: serial in list_said_by(leaf), lambda: list_said_by(leaf))
        page.open(page.path().removeprefix("/cakey"))
        page.sees("注销时间")
