# Companies that never were: whatever a form asks of one, right down to its check digits.
import random
from dataclasses import dataclass, field

_some = random.SystemRandom()
_credit_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015
PASSWORD = "Willow-2026-Rain"


def credit_code(chance=_some):
    text = "91320105" + "".join(chance.choice(_credit_alphabet) for _ in range(9))
    total = sum(_credit_alphabet.index(one) * pow(3, place, 31) for place, one in enumerate(text))
    return text + _credit_alphabet[-total % 31]


def id_number(chance=_some):
    """GB 11643-1999."""
    text = "32010519%02d%02d%02d%03d" % (chance.randint(60, 99), chance.randint(1, 12), chance.randint(1, 28),
                                        chance.randint(1, 999))
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return text + "10X98765432"[sum(int(one) * weight for one, weight in zip(text, weights)) % 11]


def mobile(chance=_some):
    return "139%08d" % chance.randrange(10 ** 8)


def _name(chance=_some):
    return "南京%s%s科技有限公司" % tuple("".join(chance.choice("云海山川松竹梅兰星辰华瑞恒泰安宁") for _ in range(3))
                                  for _ in range(2))


@dataclass
class Firm:
    name: str = field(default_factory=_name)
    credit_code: str = field(default_factory=credit_code)
    mobile: str = field(default_factory=mobile)
    password: str = PASSWORD
    contact: str = "王秋实"
    legal_person: str = "陈青禾"
    handler: str = "李明月"
    handler_id: str = field(default_factory=id_number)

    @classmethod
    def drawn(cls, chance):
        """One that `chance` (a random.Random) decides: the same again from the same seed."""
        return cls(_name(chance), credit_code(chance), mobile(chance), handler_id=id_number(chance))

    @property
    def email(self):
        return "invoice.%s@firm.example" % self.mobile
