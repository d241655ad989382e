# Amounts of money: fen inside, yuan in text.
import re

DIGITS = "零壹贰叁肆伍陆柒捌玖"
UNITS = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿")


def fen(text):
    """Fen of an amount in yuan such as "200" or "200.00". Raises ValueError for anything else."""
    if not isinstance(text, str) or not re.fullmatch(r"-?\d{1,9}(\.\d{1,2})?", text):
        raise ValueError("not an amount: %r" % (text,))
    sign = -1 if text.startswith("-") else 1
    whole, _, part = text.lstrip("-").partition(".")
    return sign * (int(whole) * 100 + int((part + "00")[:2]))


def yuan(amount):
    sign = "-" if amount < 0 else ""
    return "%s%d.%02d" % (sign, abs(amount) // 100, abs(amount) % 100)


def capitals(amount):
    """The amount in words, as an invoice wants it: 贰佰元零伍分."""
    whole, part = divmod(abs(amount), 100)
    words = _whole(whole) + "元" if whole else ""
    jiao, cents = divmod(part, 10)
    if not part:
        return ("负" if amount < 0 else "") + (words or "零元") + "整"
    if jiao:
        words += DIGITS[jiao] + "角"
    elif whole:
        words += "零"
    words += DIGITS[cents] + "分" if cents else "整"
    return ("负" if amount < 0 else "") + words


def _whole(number):
    words, gap, group = "", False, 0
    groups = []
    while number:
        number, part = divmod(number, 10000)
        groups.append((part, GROUPS[group]))
        group += 1
    for part, name in reversed(groups):
        if not part:
            gap = bool(words)
            continue
        if words and (gap or part < 1000):
            words += "零"
        words += _four(part) + name
        gap = False
    return words


def _four(number):
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10 ** place % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + UNITS[place]
            gap = False
        else:
            gap = True
    return words
