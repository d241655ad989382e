# What stands in a CMP message (RFC 4210) as far as the authority must know it: its kind, its transaction, and what is
# asked for. Everything else of CMP is `openssl cmp`'s.
PASSWORD_BASED = bytes.fromhex("06092a864886f67d07420d")  # RFC 4210 section 5.1.3.1, an OBJECT IDENTIFIER
P10CR, RR, CERT_CONF, POLL = 4, 11, 24, 25  # PKIBody's choices


class Unreadable(ValueError):
    pass


class Message:
    def __init__(self, der):
        parts = children(der)
        if len(parts) < 2:
            raise Unreadable("no message")
        header, body = parts[:2]
        self.kind = body[0] & 0x1F
        named = {part[0]: part for part in children(header)[3:]}  # behind version, sender and recipient
        self.transaction = content_of(content_of(named[0xA4])).hex()
        self.is_signed = PASSWORD_BASED not in named.get(0xA1, b"")
        self._body = content_of(body)

    def request(self):
        """The PKCS#10 of a p10cr, DER."""
        return self._body

    def revoked_serial(self):
        """Of an rr's only certificate."""
        template = children(children(children(self._body)[0])[0])
        return next(int.from_bytes(content_of(part), "big") for part in template if part[0] == 0x81)


def _ends(der):
    """Where its content begins and ends, of the element at the beginning."""
    if len(der) < 2:
        raise Unreadable("cut off")
    length, begin = der[1], 2
    if length & 0x80:
        count = length & 0x7F
        begin, length = 2 + count, int.from_bytes(der[2:2 + count], "big")
    if not 0 < begin + length <= len(der):
        raise Unreadable("cut off")
    return begin, begin + length


def content_of(der):
    begin, end = _ends(der)
    return der[begin:end]


def children(der):
    rest, parts = content_of(der), []
    while rest:
        _, end = _ends(rest)
        parts.append(rest[:end])
        rest = rest[end:]
    return parts
