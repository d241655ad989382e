"""What a company means to do about one order. All of it is drawn at once, so that a seed repeats it whatever comes of it."""
from dataclasses import dataclass

COURIER_ADDRESS = "江苏省南京市建邺区江东中路100号3幢402室"


def drawn(chance, **weights):
    return chance.choices(list(weights), weights.values())[0]


@dataclass
class Plan:
    certificates: int
    seals: int
    delivery: str         # courier, pick_up
    papers_at_once: bool  # with the form, or one by one later
    pdf: bool             # one of them is a PDF
    withdrawals: int      # so often it is withdrawn before it is paid
    when: str             # before_code, with_code, scanned: how far the payment has come when it is withdrawn
    codes_more: int       # 「重新获取」
    payment: str          # in_time, slowly, old_code, both_codes, after_withdrawal, too_late, never
    refused: str          # resubmit, cancel, leave: what a refusal is answered with
    twice: bool           # each button is pressed twice
    receives: bool
    think: float          # seconds between two steps

    @classmethod
    def drawn(cls, chance):
        plan = cls(
            certificates=chance.randint(1, 5), seals=chance.randint(0, 1),
            delivery=drawn(chance, courier=85, pick_up=15), papers_at_once=chance.random() < 0.5, pdf=chance.random() < 0.1,
            withdrawals=int(drawn(chance, **{"0": 75, "1": 20, "2": 5})),
            when=drawn(chance, before_code=20, with_code=50, scanned=30),
            codes_more=int(drawn(chance, **{"0": 80, "1": 15, "2": 5})),
            payment=drawn(chance, in_time=62, slowly=10, old_code=7, both_codes=7, after_withdrawal=6, too_late=4,
                          never=4),
            refused=drawn(chance, resubmit=55, cancel=30, leave=15), twice=chance.random() < 0.15,
            receives=chance.random() < 0.5, think=chance.uniform(0.3, 2.0))
        if plan.payment in ("old_code", "both_codes"):
            plan.codes_more = max(plan.codes_more, 1)
        if plan.payment == "after_withdrawal":
            plan.withdrawals, plan.when = max(plan.withdrawals, 1), "with_code"
        return plan

    def form(self, firm):
        """What is typed into 「订单申请」."""
        fields = [("platform", "js_province"), ("business_type", "new"), ("certificates", str(self.certificates)),
                  ("years", "1"), ("seals", str(self.seals)), ("handler_name", firm.handler),
                  ("handler_id", firm.handler_id), ("handler_mobile", firm.mobile), ("delivery", self.delivery)]
        return fields + [("address", COURIER_ADDRESS) if self.delivery == "courier" else ("outlet", "1")]
