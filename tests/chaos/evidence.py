"""What there is to judge by when all is quiet: the books, what the outside holds, what actors were told, and the logs."""
import re
from collections import Counter, defaultdict
from datetime import datetime, timezone
from decimal import Decimal

import books
import outside
from programs import RUN

FAILED = "22"  # an invoice at the issuer's
WORD = re.compile(r'(\w+)=("(?:[^"\\]|\\.)*"|\S*)')


def fen(yuan):
    return int(Decimal(yuan) * 100)


def by(rows, key):
    found = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found


def log(name):
    """The lines of a program's log, as dicts; `when` in seconds."""
    for line in (RUN / "log" / (name + ".log")).read_text(errors="replace").splitlines():
        words = {key: value.strip('"') for key, value in WORD.findall(line)}
        if "at" in words:
            try:
                at = datetime.strptime(words["at"], "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
            except ValueError:
                continue  # a line of a program that was killed in the middle of it
            yield {**words, "when": at.timestamp()}


class Evidence:
    def __init__(self, promises, database_gone, faults):
        self.promises, self.database_gone, self.faults = promises, database_gone, faults
        self.orders = {row["number"]: row for row in books.rows("select number, state, total from orders")}
        self.history = by(books.rows("""
            select o.number, c.from_state, c.to_state, c.event, c.by from order_changes c
            join orders o on o.id = c.order_id order by c.id"""), "number")
        self.claims = Counter((row["order_number"], row["event"]) for row in books.rows(
            "select order_number, event from audit_lines where event in ('claimed', 'claim_released')"))
        self.payments = {row["out_trade_no"]: row for row in books.rows(
            "select out_trade_no, order_number, amount, received, state from payments")}
        self.refunds = {row["out_request_no"]: row for row in books.rows(
            "select out_request_no, out_trade_no, order_number, amount, reason, state from refunds")}
        self.texts = books.rows("select out_id, order_number, purpose, state from text_messages where order_number <> ''")
        self.invoices = {row["number"]: row for row in books.rows(
            "select number, order_number, amount, state, invoice_number, pdf <> '' as pdf, ofd <> '' and xml <> '' as originals"
            " from invoices")}
        self.red_letters = {row["number"]: row for row in books.rows(
            "select r.number, r.order_number, r.state, i.amount from red_letters r join invoices i on i.id = r.invoice_id")}
        self.mails = books.rows("select number, order_number, state from mail_messages")
        self.stuck = books.rows("select kind, order_number, code from outbox where state = 'stuck'")
        self.mail_given_up = {row["number"] for row in books.rows("""
            select i.number from invoices i join outbox o on o.kind = 'letter' and o.subject_id = i.id
            where o.state = 'stuck'""")}
        # Whether a letter left cannot always be known: the desk may have it sent once more.
        self.mailed_again = Counter(row["number"] for row in books.rows("""
            select i.number from invoices i join audit_lines a on a.event = 'retried' and a.detail = 'letter ' || i.id
            union all select 'step-' || m.number from mail_messages m join audit_lines a on a.event = 'retried'
            and a.detail = 'mail ' || m.id"""))

        self.trades = outside.everything("/alipay/trades")
        self.notices = outside.everything("/alipay/notices")
        self.texts_taken = by(outside.everything("/sms/taken"), "out_id")
        self.letters = Counter(one["message_id"] for one in outside.everything("/mail"))
        self.issued = {one["orderNo"]: one for one in outside.everything("/invoices") if one["status"] != FAILED}

    def happened(self, order, event):
        """How often, by the books."""
        if event in ("claimed", "claim_released"):
            return self.claims[order, event]
        if event == "payment":
            return sum(one["order_number"] == order for one in self.payments.values())
        return sum(line["event"] == event for line in self.history[order])

    def held(self):
        """Orders about whose money the desk has to decide: by order number, why."""
        given_back = {one["out_trade_no"] for one in self.refunds.values()}
        held = {one["order_number"]: "another amount came in than was asked for"
                for number, one in self.payments.items() if one["state"] == "unexpected" and number not in given_back}
        held.update({one["order_number"]: "the gateway refused the refund"
                     for one in self.refunds.values() if one["state"] == "stuck"})
        return held
