# What a fresh merchant receives from the four services, and what these keep of it: made once, then kept.
import datetime
import ipaddress
import json
import os
import secrets
import shlex
import string

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from shelf import write_whole
from sms_templates import NUMBERS, TEMPLATES


def _digits(count):
    return "".join(secrets.choice(string.digits) for _ in range(count))


def _letters(count):
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(count))


def _private_pem(key):
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                             serialization.NoEncryption())


def _rsa_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _public_pem(key):
    return key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def _name(common_name):
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
                      x509.NameAttribute(NameOID.ORGANIZATION_NAME, "cakey sandbox"),
                      x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _certificate(subject, key, issuer, issuer_key, *, authority, hosts=(), between=0):
    """`between`: how many authorities an authority's certificates may have below it."""
    today = datetime.datetime.utcnow()
    builder = (x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
               .serial_number(x509.random_serial_number())
               .not_valid_before(today - datetime.timedelta(days=1))
               .not_valid_after(today + datetime.timedelta(days=3650 if authority else 820))
               .add_extension(x509.BasicConstraints(ca=authority, path_length=between if authority else None), True)
               .add_extension(x509.KeyUsage(not authority, False, False, False, False, authority, authority,
                                            False, False), True)
               .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
               .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), False))
    if hosts:
        builder = builder.add_extension(x509.SubjectAlternativeName(hosts), False).add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
    return builder.sign(issuer_key, hashes.SHA256())


def _pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


class Keys:
    """The files under DIR. `private/` is the services' own; `merchant/` and `ca.pem` are what they hand out."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def read(self, *parts):
        with open(self.path(*parts), "rb") as file:
            return file.read()

    def private_key(self, *parts):
        return serialization.load_pem_private_key(self.read(*parts), None)

    def public_key(self, *parts):
        return serialization.load_pem_public_key(self.read(*parts))

    def certificate(self, *parts):
        return x509.load_pem_x509_certificate(self.read(*parts))

    def account(self):
        """The merchant as the services know it: numbers, names and shared secrets."""
        return json.loads(self.read("private", "account.json"))

    def complete(self):
        return os.path.exists(self.path("merchant", "merchant.env"))

    def make(self, host):
        """Makes what is missing."""
        for folder in (self.folder, self.path("private"), self.path("merchant"), self.path("state")):
            os.makedirs(folder, mode=0o700, exist_ok=True)
            os.chmod(folder, 0o700)
        self._make_authority(host)
        self._make_alipay()
        self._make_other_authority()
        # What an account of before has not yet is added.
        known = self.account() if os.path.exists(self.path("private", "account.json")) else {}
        self._write(json.dumps({**self._fresh_account(host), **known}, ensure_ascii=False, indent=1).encode(),
                    "private", "account.json")
        self._hand_out(self.account())

    def _write(self, content, *parts):
        write_whole(self.path(*parts), content, 0o600)

    def _make_authority(self, host):
        if os.path.exists(self.path("private", "server.pem")):
            return
        authority_key, server_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        name = _name("cakey sandbox CA")
        authority = _certificate(name, authority_key, name, authority_key, authority=True)
        hosts = [x509.DNSName(one) for one in dict.fromkeys(("localhost", host))]
        hosts += [x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
        server = _certificate(_name(host), server_key, name, authority_key, authority=False, hosts=hosts)
        self._write(_private_pem(authority_key), "private", "ca_key.pem")
        self._write(_private_pem(server_key), "private", "server_key.pem")
        self._write(_pem(authority), "ca.pem")
        self._write(_pem(server), "private", "server.pem")

    def _make_alipay(self):
        """Key mode and certificate mode at once: the same keys, bare and in certificates of Alipay's own root, by way
        of an authority between. The file of roots has others beside it, as the real one: two count, by their RSA."""
        if os.path.exists(self.path("private", "alipay_authority_key.pem")):
            return
        root, other, authority, alipay, app = (_rsa_key() for _ in range(5))
        curve = ec.generate_private_key(ec.SECP256R1())
        root_name, authority_name = _name("Ant Financial Sandbox Root R1"), _name("Ant Financial Sandbox Class 1 R1")
        other_name, curve_name = _name("Ant Financial Sandbox Root R0"), _name("Ant Financial Sandbox Root E1")
        between = _pem(_certificate(authority_name, authority, root_name, root, authority=True))
        self._write(_private_pem(alipay), "private", "alipay_private_key.pem")
        self._write(_public_pem(app), "private", "app_public_key.pem")
        self._write(_private_pem(app), "merchant", "app_private_key.pem")
        self._write(_public_pem(alipay), "merchant", "alipay_public_key.pem")
        self._write(_pem(_certificate(_name("app"), app, authority_name, authority, authority=False)) + between,
                    "merchant", "app_cert.pem")
        self._write(_pem(_certificate(_name("alipay"), alipay, authority_name, authority, authority=False)) + between,
                    "merchant", "alipay_cert.pem")
        self._write(b"".join(_pem(_certificate(name, key, name, key, authority=True, between=1))
                             for name, key in ((curve_name, curve), (root_name, root), (other_name, other))),
                    "merchant", "alipay_root_cert.pem")
        self._write(between, "private", "alipay_authority.pem")
        self._write(_private_pem(authority), "private", "alipay_authority_key.pem")

    def _make_other_authority(self):
        """Another certificate authority, asked by CMP: a root, what issues below it, and who answers; and our key there."""
        if os.path.exists(self.path("private", "cmp_issuing_key.pem")):
            return
        root, issuing = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        root_name, issuing_name = _name("Other Root"), _name("Other CA")
        self._write(_pem(_certificate(issuing_name, issuing, root_name, root, authority=True)), "private",
                    "cmp_issuing.pem")
        self._write(_pem(_certificate(root_name, root, root_name, root, authority=True, between=1))
                    + self.read("private", "cmp_issuing.pem"), "merchant", "cmp_authorities.pem")
        for name, folder in (("cmp_server", "private"), ("cmp_client", "merchant")):
            key = ec.generate_private_key(ec.SECP256R1())
            self._write(_pem(_certificate(_name(name), key, root_name, root, authority=False)), folder, name + ".pem")
            self._write(_private_pem(key), folder, name + "_key.pem")
        self._write(_private_pem(issuing), "private", "cmp_issuing_key.pem")

    def next_alipay_certificate(self, *, stranger=False):
        """Another key of Alipay's and its certificate (PEM, with the authority's), or one by a stranger who bears that
        authority's name."""
        key = _rsa_key()
        authority_name, between = _name("Ant Financial Sandbox Class 1 R1"), self.read("private", "alipay_authority.pem")
        authority = self.private_key("private", "alipay_authority_key.pem")
        if stranger:
            authority = _rsa_key()
            between = _pem(_certificate(authority_name, authority, authority_name, authority, authority=True))
        return key, _pem(_certificate(_name("alipay"), key, authority_name, authority, authority=False)) + between

    @staticmethod
    def _fresh_account(host):
        return {
            "host": host,
            "alipay_app_id": "2021" + _digits(12),
            "alipay_seller_id": "2088" + _digits(12),
            "sms_access_key_id": "LTAI" + _letters(20),
            "sms_access_key_secret": _letters(30),
            "sms_sign_name": "数字证书受理",
            "tencent_sms_secret_id": "AKID" + _letters(32),
            "tencent_sms_secret_key": _letters(32),
            "tencent_sms_app_id": "14" + _digits(8),
            "tencent_sms_sign_name": "数字证书受理",
            "smtp_user": "invoice@counter.example.com",
            "smtp_password": _letters(20),
            "cmp_recipient": "CN=Other CA,O=cakey sandbox,C=CN",
            "cmp_reference": _digits(6),
            "cmp_secret": _letters(24),
            "invoice_app_key": _digits(8),
            "invoice_app_secret": _letters(16).upper(),
            "invoice_tax_number": "91350100M000100Y43",
            "invoice_seller_name": "示例数字证书服务有限公司",
            "invoice_seller_address": "福建省福州市鼓楼区示例路 1 号",
            "invoice_seller_phone": "0591-87654321",
            "invoice_seller_bank": "示例银行福州分行",
            "invoice_seller_account": "1100101040001234567",
            "invoice_clerk": "王开票",
        }

    def _hand_out(self, account):
        secrets = ("sms_access_key_secret", "tencent_sms_secret_key", "smtp_password", "invoice_app_secret",
                   "cmp_secret")
        for secret in secrets:
            self._write(account[secret].encode(), "merchant", secret)
        values = {name.upper(): value for name, value in account.items() if name not in ("host", *secrets)}
        for purpose, (code, _) in TEMPLATES.items():
            values["SMS_TEMPLATE_" + purpose.upper()] = code
        values["TENCENT_SMS_TEMPLATES"] = " ".join("%s:%s" % (purpose, number) for number, purpose in NUMBERS.items())
        lines = "".join("%s=%s\n" % (name, shlex.quote(value)) for name, value in values.items())
        self._write(("# What the sandbox's services gave the merchant. Secrets are in the files beside this one.\n"
                     + lines).encode(), "merchant", "merchant.env")
