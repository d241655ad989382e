# How the services sign and check: RSA2 (Alipay), ACS3-HMAC-SHA256 (Aliyun), TC3-HMAC-SHA256 (Tencent), HMAC-SHA1 (Nuonuo).
import base64
import hashlib
import hmac
import urllib.parse

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding


# Alipay.

def request_string(parameters):
    """What the signature of a request covers: sign_type stays in, empty values do not count."""
    return "&".join("%s=%s" % pair for pair in sorted(parameters.items()) if pair[0] != "sign" and pair[1] != "")


def notice_string(parameters):
    """What the signature of a notification covers: sign_type is left out, empty values stay."""
    return "&".join("%s=%s" % pair for pair in sorted(parameters.items()) if pair[0] not in ("sign", "sign_type"))


def rsa2_sign(private_key, text):
    return base64.b64encode(private_key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()


def rsa2_holds(public_key, text, sign):
    try:
        public_key.verify(base64.b64decode(sign, validate=True), text.encode(), padding.PKCS1v15(), hashes.SHA256())
        return True
    except (InvalidSignature, ValueError):
        return False


# Aliyun.

def rfc3986(text):
    return urllib.parse.quote(text, safe="-_.~")


def acs3_canonical(method, path, query, headers, signed, body):
    """The canonical request. `query`: decoded pairs; `headers`: lower-case names; `signed`: their names, in order."""
    pairs = sorted((rfc3986(key), rfc3986(value)) for key, value in query)
    return "\n".join((
        method, path, "&".join("%s=%s" % pair for pair in pairs),
        "".join("%s:%s\n" % (name, headers.get(name, "").strip()) for name in signed),
        ";".join(signed), hashlib.sha256(body).hexdigest()))


def acs3_sign(secret, canonical):
    text = "ACS3-HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


# Tencent.

def tc3_sign(secret, timestamp, date, headers, body):
    """`date`: the timestamp's, in UTC; `headers`: lower-case names, of which two are signed."""
    canonical = "POST\n/\n\ncontent-type:%s\nhost:%s\n\ncontent-type;host\n%s" % (
        headers.get("content-type", ""), headers.get("host", ""), hashlib.sha256(body).hexdigest())
    text = "TC3-HMAC-SHA256\n%s\n%s/sms/tc3_request\n%s" % (
        timestamp, date, hashlib.sha256(canonical.encode()).hexdigest())
    key = ("TC3" + secret).encode()
    for part in (date, "sms", "tc3_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


# Nuonuo.

def nuonuo_sign(secret, app_key, senid, nonce, timestamp, body):
    text = "a=services&l=v1&p=open&k=%s&i=%s&n=%s&t=%s&f=" % (app_key, senid, nonce, timestamp)
    return base64.b64encode(hmac.new(secret.encode(), text.encode() + body, hashlib.sha1).digest()).decode()


def same(one, other):
    return hmac.compare_digest(one.encode(), other.encode())
