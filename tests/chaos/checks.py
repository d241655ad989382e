"""What must be so when all is quiet. Each check is a sentence and a function: the offenders, as texts that begin with an order's
number."""
import re
from collections import Counter
from pathlib import Path

from evidence import fen, log

TABLE = Path(__file__).resolve().parents[2] / "src/domain/order_state.hpp"
ROW = re.compile(r"\{OrderState::(\w+), OrderEvent::(\w+), Party::(\w+),\s*OrderState::(\w+)")
FREE = ("draft", "awaiting_payment", "closed")  # nothing is charged for an order that is one of these
REASONS = ("refused", "surplus", "unexpected", "reversed")  # for giving money back
TEXTS = {"dispatched": ("approved_for_courier",), "refused": ("refused", "lapsed"), "returned": ("returned",),
         "reversed": ("reversed",)}
APPROVED = ("approved_for_courier", "approved_for_pick_up", "approved_at_once")
DATABASE = re.compile(r"connection|terminat|starting up|shutting down|recovery|server closed|not currently accepting", re.I)
SHADOW = 15  # seconds that a database that was killed throws


def states_are_explained(found):
    allowed = {(a, event, who, b) for a, event, who, b in ROW.findall(TABLE.read_text())}
    for number, order in found.orders.items():
        lines = found.history[number]
        state = "draft"
        for line in lines:
            step = (line["from_state"], line["event"], line["by"].replace("operator", "operator_"), line["to_state"])
            if line["from_state"] != state or (line["event"] != "saved" and step not in allowed):
                yield "%s: %s cannot follow on %s" % (number, " ".join(step), state)
            state = line["to_state"]
        if not lines or state != order["state"]:
            yield "%s: it is %s, its history ends in %s" % (number, order["state"], state if lines else "nothing")


def gateway_and_books_agree(found):
    at_gateway = {trade["out_trade_no"]: trade for trade in found.trades}
    difference = 0
    for number in at_gateway.keys() | found.payments.keys():
        trade = at_gateway.get(number, {"paid": 0, "refunds": []})
        payment = found.payments.get(number, {"received": 0, "state": "in no book"})
        if payment["state"] == "unexpected":
            continue  # held for the desk
        if fen(trade["paid"]) != payment["received"]:
            yield "%s: the gateway took %d fen, the books say %d (%s)" % (
                number, fen(trade["paid"]), payment["received"], payment["state"])
        difference += fen(trade["paid"]) - payment["received"]
        for refund in trade["refunds"]:
            row = found.refunds.get(refund["out_request_no"])
            if not row or row["state"] != "done" or row["amount"] != fen(refund["amount"]):
                yield "%s: the gateway gave back %s, the books say %s" % (number, refund, row)
    given = {refund["out_request_no"] for trade in found.trades for refund in trade["refunds"]}
    for number, row in found.refunds.items():
        if row["state"] == "done" and number not in given:
            yield "%s: the books say that it was given back, the gateway knows nothing of it" % number
    if difference:
        yield "in sum: %d fen more at the gateway than in the books" % difference


def money_stays_only_where_it_is_owed(found):
    kept, asked = Counter(), Counter()
    for trade in found.trades:
        order = trade["out_trade_no"].partition("_")[0]
        kept[order] += fen(trade["paid"]) - fen(trade["refunded"])
        asked.update(refund["out_request_no"] for refund in trade["refunds"])
        if fen(trade["refunded"]) > fen(trade["paid"]):
            yield "%s: more was given back than taken" % trade["out_trade_no"]
    for row in found.refunds.values():
        if row["state"] == "settled":  # by transfer: past the gateway
            kept[row["order_number"]] -= row["amount"]
    held = found.held()
    for number, order in found.orders.items():
        owed = 0 if order["state"] in FREE else order["total"]
        if kept[number] != owed and number not in held:
            yield "%s: %d fen are kept for an order that is %s and owes %d" % (number, kept[number], order["state"], owed)
    for number, times in asked.items():
        if times > 1:
            yield "%s: was given back %d times" % (number, times)
    given = Counter()
    for number, row in found.refunds.items():
        state = found.payments[row["out_trade_no"]]["state"]
        given[row["order_number"], row["reason"]] += 1
        if row["reason"] in ("surplus", "unexpected") and state != row["reason"] or row["reason"] not in REASONS:
            yield "%s: is given back as %s, the payment is %s" % (number, row["reason"], state)
    for (order, reason), count in given.items():
        if reason in TEXTS and count > sum(found.happened(order, event) for event in TEXTS[reason]):
            yield "%s: %d times given back as %s, which happened less often" % (order, count, reason)


def each_message_is_sent_once(found):
    rows = Counter((row["order_number"], row["purpose"]) for row in found.texts)
    for number in found.orders:
        for purpose, events in TEXTS.items():
            due = sum(found.happened(number, event) for event in events)
            if rows[number, purpose] != due:
                yield "%s: %d messages of kind %s, %d were due" % (number, rows[number, purpose], purpose, due)
    known = {row["out_id"] for row in found.texts}
    for row in found.texts:
        taken = found.texts_taken.get(row["out_id"], [])
        arrived = sum(one["delivered"] for one in taken)
        if arrived > 1 or (row["state"] == "sent" and not taken) or (row["state"] in ("wanted", "refused") and arrived):
            yield "%s: the message %s is %s, %d came" % (row["order_number"], row["out_id"], row["state"], arrived)
    for out_id in found.texts_taken.keys() - known:
        if re.fullmatch(r"\w{8,32}V\d+", out_id):
            yield "%s: a message that nobody wanted came" % out_id
    yield from _invoices(found)


def _came(found):
    """Letters and mails that came, by number. What our mail server took came back instead, of some: as many as it was told to
    give back."""
    came = Counter(found.letters)
    for number in sorted(_taken(found) - came.keys())[:found.faults["bounced"]]:
        came[number] = 1
    return came


def _taken(found):
    return ({"invoice-" + row["number"] for row in found.invoices.values() if row["state"] == "mailed"}
            | {"step-" + row["number"] for row in found.mails if row["state"] == "sent"})


def _invoices(found):
    came_by_number = _came(found)
    rows = Counter(row["order_number"] for row in found.invoices.values())
    for number, order in found.orders.items():
        due = sum(found.happened(number, event) for event in APPROVED) if order["total"] else 0
        if rows[number] != due:
            yield "%s: %d invoices, %d were due" % (number, rows[number], due)
    for number, row in found.invoices.items():
        letters, issued = came_by_number["invoice-" + number], found.issued.get(number)
        if letters > 1 + found.mailed_again[number] or (row["state"] == "mailed" and letters == 0):
            yield "%s: the invoice %s is %s, %d letters came" % (row["order_number"], number, row["state"], letters)
        if row["state"] in ("issued", "mailed") and (not issued or fen(issued["total"]) != row["amount"]):
            yield "%s: the invoice %s is %s, the issuer has %s" % (row["order_number"], number, row["state"], issued)
        if row["state"] == "dropped" and (issued or not found.happened(row["order_number"], "reversed")):
            yield "%s: the invoice %s is dropped, the issuer has %s" % (row["order_number"], number, issued)
        if row["state"] not in ("mailed", "dropped") and number not in found.mail_given_up:
            yield "%s: the invoice %s is %s, and not at the desk" % (row["order_number"], number, row["state"])
    for number, row in found.red_letters.items():
        issued = found.issued.get(number)
        if row["state"] != "issued" or not issued or fen(issued["total"].lstrip("-")) != row["amount"]:
            yield "%s: the red letter %s is %s, the issuer has %s" % (row["order_number"], number, row["state"], issued)
    for number in found.issued.keys() - found.invoices.keys() - found.red_letters.keys():
        yield "%s: an invoice that nobody wanted was issued" % number
    at_desk = {row["order_number"] for row in found.stuck if row["kind"] == "mail"}
    for row in found.mails:
        came = came_by_number["step-" + row["number"]]
        if (row["state"] == "sent") > came or came > 1 + found.mailed_again["step-" + row["number"]] or (row["state"] != "sent" and row["order_number"] not in at_desk):
            yield "%s: the mail %s is %s, %d came" % (row["order_number"], row["number"], row["state"], came)


def bookkeepers_have_all_files(found):
    """Only an issuer that had the PDF alone when it was asked leaves the others out."""
    issued = [row for row in found.invoices.values() if row["state"] in ("issued", "mailing", "mailed", "unsure")]
    for row in issued:
        if not row["pdf"] or len(row["invoice_number"]) != 20:
            yield "%s: the invoice %s has no PDF, or no number" % (row["order_number"], row["number"])
    lacking = [row for row in issued if not row["originals"]]
    if len(lacking) > found.faults["pdf_only"]:
        yield from ("%s: the invoice %s has no OFD or no XML" % (row["order_number"], row["number"]) for row in lacking)


def promises_are_kept(found):
    kept, possible = found.promises.kept, found.promises.possible
    for order, event in kept.keys() | possible.keys():
        if not order:
            continue
        times, least = found.happened(order, event), kept[order, event]
        if event == "payment":
            least = min(least, 1)  # a second press finds the first one's
        elif times > least + possible[order, event]:
            yield "%s: %s happened %d times, it was answered \"done\" %d times and not at all %d times" % (
                order, event, times, least, possible[order, event])
        if times < least:
            yield "%s: %s was answered \"done\" %d times and happened %d times" % (order, event, least, times)
    for notice in found.notices:
        payment = found.payments.get(notice["out_trade_no"])
        if notice["success"] and notice["trade_status"] == "TRADE_SUCCESS" and (not payment or not payment["received"]):
            yield "%s: its notification was answered success, and is in no book" % notice["out_trade_no"]


def faults_are_the_databases(found):
    for line in log("web"):
        if line.get("event") in ("unexpected", "handler_failed", "server_stops"):
            explained = DATABASE.search(line.get("text", "")) and any(
                gone - 1 < line["when"] < gone + SHADOW for gone in found.database_gone)
            if not explained:
                yield "%s %s: %s" % (line["at"], line["event"], line.get("text"))


CHECKS = (
    ("every order is in a state that its history explains", states_are_explained),
    ("what the gateway took and gave back is what the books say, to the fen", gateway_and_books_agree),
    ("no money is kept that is not owed, none is given back twice or without a reason", money_stays_only_where_it_is_owed),
    ("each message, letter and invoice that was due was sent once, and no other", each_message_is_sent_once),
    ("each invoice is there as PDF, OFD and XML", bookkeepers_have_all_files),
    ("what was answered \"done\" is done, and nothing else is", promises_are_kept),
    ("no request failed for another reason than a killed database", faults_are_the_databases),
)
