# What a person reads off a captcha's picture, computed as the site does (src/crypto/timed_tokens.cpp) with its own sealing key.
import base64
import hashlib
import hmac
import os
import secrets
import time
from pathlib import Path

ALPHABET, LENGTH = "ACEFHJKLMNPRTWXY3479", 5


def mac(key, text):
    return hmac.new(key, text, hashlib.sha256).digest()


def key():
    """The captchas' own one, of the newest sealing key."""
    newest = (Path(os.environ["CAKEY_RUN"]) / "seal.key").read_text().splitlines()[0]
    return mac(bytes.fromhex(newest.split()[-1]), b"captcha")


def answer(token):
    body = base64.urlsafe_b64decode(token)[:32]
    bound = 256 - 256 % len(ALPHABET)
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in mac(key(), b"secret:" + body) if byte < bound)[:LENGTH]


def issue():
    body = int(time.time() * 1e6).to_bytes(8, "big") + secrets.token_bytes(24)
    return base64.urlsafe_b64encode(body + mac(key(), b"proof:" + body)[:16]).decode()
