# The operator's authenticator (RFC 6238): its own arithmetic, nothing of the site's.
import base64
import hashlib
import hmac
import struct
import time

STEP = 30  # seconds


def code(secret, step):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">q", step), hashlib.sha1).digest()
    at = mac[-1] & 15
    return "%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7fffffff) % 1000000)


def fresh_code(secret, last_used):
    """A code that was not used yet, waiting for the next one if need be. One step ahead is allowed to a clock."""
    while last_used + 1 > int(time.time()) // STEP + 1:
        time.sleep(0.5)
    return code(secret, max(last_used + 1, int(time.time()) // STEP))
