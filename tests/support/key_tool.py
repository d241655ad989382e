# A company's key tool, and the system that signs what it asks for: what the desk takes from one to the other.
import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


class KeyTool:
    """A key on P-256 that nobody has had before; what is made of its request ends in so many days."""

    def __init__(self, days=365):
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._days = days
        self._certificate = ""

    def request(self):
        """PKCS#10 in PEM. Whom it names is nobody's business."""
        request = x509.CertificateSigningRequestBuilder().subject_name(_name("token")).sign(self._key, hashes.SHA256())
        return request.public_bytes(Encoding.PEM).decode()

    def certificate(self, company):
        """What another system makes of the request: the serial number in large hex digits, and PEM."""
        serial, self._certificate = self.certify(self._key.public_key(), company)
        return serial, self._certificate

    def certify(self, public_key, company):
        """The same of anybody's key, signed with this one."""
        now = datetime.datetime.now(datetime.timezone.utc)
        serial = x509.random_serial_number() >> 8 | 1 << 150  # nineteen bytes, whatever was drawn
        certificate = (x509.CertificateBuilder().subject_name(_name(company)).issuer_name(_name("某某电子认证"))
                       .public_key(public_key).serial_number(serial)
                       .not_valid_before(now - datetime.timedelta(hours=1))
                       .not_valid_after(now + datetime.timedelta(days=self._days)).sign(self._key, hashes.SHA256()))
        return "%X" % serial, certificate.public_bytes(Encoding.PEM).decode()

    def identity(self):
        """Key and certificate in PEM, as a browser that has both proves them."""
        key = self._key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return key.decode() + self._certificate


def _name(company):
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
                      x509.NameAttribute(NameOID.ORGANIZATION_NAME, company),
                      x509.NameAttribute(NameOID.COMMON_NAME, company)])
