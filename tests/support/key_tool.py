# A company's key tool, and the system that signs what it asks for: what the desk takes from one to the other.
import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID


class KeyTool:
    """A key on P-256 that nobody has had before."""

    def __init__(self):
        self._key = ec.generate_private_key(ec.SECP256R1())

    def request(self):
        """PKCS#10 in PEM. Whom it names is nobody's business."""
        request = x509.CertificateSigningRequestBuilder().subject_name(_name("token")).sign(self._key, hashes.SHA256())
        return request.public_bytes(Encoding.PEM).decode()

    def certificate(self, company):
        """What another system makes of the request, for a year: the serial number in large hex digits, and PEM."""
        now = datetime.datetime.now(datetime.timezone.utc)
        serial = x509.random_serial_number() >> 8 | 1 << 150  # nineteen bytes, whatever was drawn
        certificate = (x509.CertificateBuilder().subject_name(_name(company)).issuer_name(_name("某某电子认证"))
                       .public_key(self._key.public_key()).serial_number(serial)
                       .not_valid_before(now - datetime.timedelta(hours=1))
                       .not_valid_after(now + datetime.timedelta(days=365)).sign(self._key, hashes.SHA256()))
        return "%X" % serial, certificate.public_bytes(Encoding.PEM).decode()


def _name(company):
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
                      x509.NameAttribute(NameOID.ORGANIZATION_NAME, company),
                      x509.NameAttribute(NameOID.COMMON_NAME, company)])
