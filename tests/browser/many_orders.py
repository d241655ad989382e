# More orders than anybody would type, by a program that has a company's session: each with its papers, submitted and paid.
from concurrent.futures import ThreadPoolExecutor

import paperwork
from handset import Handset

AT_ONCE = 4
FIELDS = {"platform": "js_province", "business_type": "new", "certificates": "1", "years": "1", "seals": "0",
          "delivery": "courier", "address": "江苏省南京市建邺区江东中路100号3幢402室"}


def paid_orders(company, count):
    """Their numbers; they await review."""
    firm, browser = company.firm, company.browser
    papers = {"paper_application_form": _content(paperwork.stamped_form(browser)),
              "paper_business_licence": _content(paperwork.licence(browser, firm)),
              "paper_handler_id_card": _content(paperwork.id_card(browser, firm))}
    fields = {**FIELDS, "handler_name": firm.handler, "handler_id": firm.handler_id, "handler_mobile": firm.mobile}

    def some(share):
        applicant, phone = company.applicant(), Handset()
        try:
            return [_paid(applicant, phone, fields, papers) for _ in range(share)]
        finally:
            applicant.close()
            phone.close()

    shares = [len(range(at, count, AT_ONCE)) for at in range(min(AT_ONCE, count))]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return sum(pool.map(some, shares), [])


def _content(path):
    with open(path, "rb") as file:
        return path.rpartition("/")[2], file.read()


def _paid(applicant, phone, fields, papers):
    number = applicant.save_when_there_is_room(fields, papers)
    applicant.agree_and_submit(number)
    applicant.ask_for_code(number)
    assert applicant.waits(number, b'"state":"waiting"'), "no code for " + number
    phone.pay(phone.trade(number + "_1_1")["qr_code"])
    assert applicant.waits(number, b'"order_state":"awaiting_review"'), number + " was not paid"
    return number
