# Misbehaviour on order: which call does what wrong, and how many times more.
import threading

from delays import Delays

ANY = ("slow", "down", "timeout_after", "system_error")
STRANGE = ("html", "redirect", "flood")
HTTP = ANY + STRANGE
CMP = STRANGE + ("slow", "down", "timeout_after")
FILE = ("redirect", "flood", "slow", "down", "system_error", "not_found")
ALIPAY = HTTP + ("acq_system_error", "system_error_after", "unsigned_error", "unsigned", "wrong_sign", "duplicate_node",
                "sign_first", "whitespace", "no_cert_sn")
NUONUO = ("busy", "quota", "foreign_token", "foreign_tax_number")

# Every call that can misbehave, with the ways in which it can.
CALLS = {
    "alipay.trade.precreate": ALIPAY,
    "alipay.trade.query": ALIPAY,
    "alipay.trade.close": ALIPAY,
    "alipay.trade.refund": ALIPAY + ("fund_change_n", "seller_balance_not_enough", "trade_has_finished"),
    "alipay.trade.fastpay.refund.query": ALIPAY + ("not_yet",),
    "alipay.open.app.alipaycert.download": ALIPAY,
    "alipay.data.dataservice.bill.downloadurl.query": ALIPAY + ("today_too",),
    "alipay.bill": STRANGE + ("slow", "down", "expired", "not_a_zip", "torn", "bomb", "missing_row", "wrong_amount_row",
                    "spoilt_line"),
    "alipay.notify": ("double", "late", "forged", "wrong_amount", "wrong_app", "none", "out_of_order",
                      "partial_refund_notice"),
    "SendSms": HTTP + ("business_limit", "throttled", "undelivered", "no_balance"),
    "QuerySendDetails": HTTP + ("unheard",),
    "tencent.SendSms": HTTP + ("undelivered", "no_balance"),
    "tencent.PullSmsSendStatusByPhoneNumber": HTTP + ("unheard",),
    "smtp": ANY + ("rejected", "sign_in_refused", "no_starttls", "starttls_refused", "bounced"),
    "imap": ("slow", "down", "sign_in_refused", "junk"),
    "invoice.token": HTTP + ("endless",),
    "nuonuo.OpeMplatform.requestBillingNew": HTTP + NUONUO + ("failed", "in_progress"),
    "nuonuo.OpeMplatform.queryInvoiceResult": HTTP + NUONUO + ("being_voided", "number_in_invoice_no", "pdf_only",
                                                                   "number_changed"),
    "nuonuo.OpeMplatform.fastInvoiceRed": HTTP + NUONUO + ("used",),
    "nuonuo.OpeMplatform.saveInvoiceRedConfirm": HTTP + NUONUO + ("denied", "unconfirmed"),
    "nuonuo.OpeMplatform.queryInvoiceRedConfirm": HTTP + NUONUO,
    "cmp.p10cr": CMP + ("refuses", "unavailable", "system_failure", "waits", "wrong_name", "wrong_key", "issues_expired",
                        "other_secret"),
    "cmp.pollReq": CMP,
    "cmp.certConf": CMP,
    "cmp.rr": CMP,
    "invoice.pdf": FILE + ("not_a_pdf", "alike"),
    "invoice.ofd": FILE + ("not_an_original",),
    "invoice.xml": FILE + ("not_an_original",),
}

# What each of them means, for the page and for the README of the tests.
MEANINGS = {
    "slow": "等待若干秒（默认 10 秒）再处理",
    "down": "不应答就断开，什么也不做",
    "timeout_after": "已处理，但不应答就断开",
    "system_error": "系统错误，什么也不做",
    "html": "答一张网页（200），什么也不做",
    "redirect": "转到别处（302），什么也不做",
    "flood": "答 10 MB 空白，什么也不做",
    "number_changed": "答另一个发票号码",
    "acq_system_error": "ACQ.SYSTEM_ERROR，什么也不做",
    "system_error_after": "已处理，却答系统错误",
    "unsigned_error": "不带签名的 error_response，什么也不做",
    "unsigned": "已处理，应答不带签名",
    "wrong_sign": "已处理，应答签名错误",
    "duplicate_node": "已处理，应答节点重复（后一个是伪造的）",
    "sign_first": "已处理，sign 在节点之前",
    "whitespace": "已处理，应答中带空白",
    "no_cert_sn": "已处理，证书模式的应答不带 alipay_cert_sn",
    "fund_change_n": "已退款，却答 fund_change=N",
    "seller_balance_not_enough": "卖家余额不足，不退款",
    "trade_has_finished": "交易已过退款期限，从此不能退款",
    "not_yet": "退款查询暂无结果",
    "today_too": "当天的账单也可下载",
    "expired": "下载地址已失效（403）",
    "not_a_zip": "给出的不是压缩文件",
    "torn": "文件只有前一半",
    "bomb": "压缩文件解开后极大",
    "missing_row": "账单少第一笔",
    "wrong_amount_row": "账单第一笔少一分",
    "spoilt_line": "账单多一行无法识别的内容",
    "double": "通知同时发两遍",
    "late": "通知晚发（默认 5 秒）",
    "forged": "先发一份签名伪造的通知",
    "wrong_amount": "先发一份金额不符的通知",
    "wrong_app": "先发一份其他应用的通知",
    "none": "从不通知",
    "out_of_order": "前后各夹一份过时的 WAIT_BUYER_PAY 通知",
    "partial_refund_notice": "随后再发一份部分退款通知",
    "business_limit": "isv.BUSINESS_LIMIT_CONTROL，不发送",
    "throttled": "Throttling.User，不发送",
    "no_balance": "余额不足，不发送",
    "undelivered": "受理但未送达（回执 SendStatus=2）",
    "unheard": "回执里查不到",
    "rejected": "收件人被拒绝（550）",
    "sign_in_refused": "用户名或密码被拒绝（535）",
    "bounced": "受理后退信（5.1.1）",
    "no_starttls": "不提供 STARTTLS",
    "starttls_refused": "STARTTLS 被拒绝（454）",
    "junk": "信箱里先来 120 封垃圾邮件",
    "endless": "给出的令牌没有期限（-1）",
    "busy": "0200，请稍后重试",
    "quota": "070201，当日调用次数已满",
    "foreign_token": "070301，令牌与应用不匹配",
    "foreign_tax_number": "070401，税号与令牌不匹配",
    "being_voided": "作废中（31）",
    "used": "购方已用途确认",
    "denied": "购方不同意",
    "unconfirmed": "购方一直不确认",
    "number_in_invoice_no": "发票号码在 invoiceNo 里",
    "failed": "开票失败（22）",
    "in_progress": "一直开票中（20）",
    "unavailable": "暂时不能处理（systemUnavail），什么也不做",
    "issues_expired": "签发的证书已经到期",
    "other_secret": "已签发，应答用另一个密码校验",
    "refuses": "拒绝签发（badPOP）",
    "system_failure": "系统故障（systemFailure），不知是否签发",
    "waits": "先不签发，等轮询",
    "wrong_name": "签发给另一家公司",
    "wrong_key": "签发另一个公钥",
    "not_found": "文件不存在（404）",
    "not_a_pdf": "给出的不是 PDF",
    "not_an_original": "给出的是网页",
    "pdf_only": "只给出 PDF 的地址",
    "alike": "给出的是先前画好的同一份 PDF",
}

# Seconds that a waiting fault waits unless it was armed with others.
SECONDS = {"slow": 10.0, "late": 5.0}


class HangUp(Exception):
    """The connection is to be closed without an answer."""


class Instead(Exception):
    """The call is to be answered with something else altogether."""

    def __init__(self, status, content_type, body, headers=()):
        super().__init__(status)
        self.status, self.content_type, self.body, self.headers = status, content_type, body, list(headers)


INSTEAD = {
    "html": lambda: Instead(200, "text/html; charset=utf-8",
                            "<!DOCTYPE html><html><body>系统维护中，请稍后访问</body></html>".encode()),
    "redirect": lambda: Instead(302, "text/html", b"", [("Location", "https://localhost:1/elsewhere")]),
    "flood": lambda: Instead(200, "application/json", b" " * (10 << 20)),
}


class Unknown(ValueError):
    """There is no such call or fault."""


class Armed(dict):
    """The faults of one call under way: name to seconds (0 for those that do not wait)."""

    def before(self, stop):
        """What goes wrong before the call is acted upon. `stop` ends the waiting when the sandbox ends."""
        if "slow" in self:
            stop.wait(self["slow"])
        if "down" in self:
            raise HangUp()
        for fault, answer in INSTEAD.items():
            if fault in self:
                raise answer()

    def after(self):
        """What goes wrong when the call has been acted upon."""
        if "timeout_after" in self:
            raise HangUp()


class Faults:
    def __init__(self):
        self.delays = Delays()
        self._lock = threading.Lock()
        self._armed = {call: {} for call in CALLS}

    def arm(self, call, fault, times, seconds=None):
        """Arms a fault for the next `times` calls; 0 disarms it. Fault "*" with 0 disarms all of the call's,
        call "*" all there are."""
        if times < 0 or (seconds is not None and not 0 <= seconds <= 3600):
            raise Unknown("times and seconds cannot be negative")
        with self._lock:
            if call != "*" and call not in CALLS:
                raise Unknown("no call %s; there are: %s" % (call, ", ".join(CALLS)))
            if fault == "*" and times == 0:
                for name in CALLS if call == "*" else [call]:
                    self._armed[name].clear()
                return
            if fault not in CALLS.get(call, ()):
                raise Unknown("call %s has no fault %s; it has: %s" % (call, fault, ", ".join(CALLS.get(call, ()))))
            self._armed[call].pop(fault, None)
            if times:
                self._armed[call][fault] = {
                    "times": times, "seconds": SECONDS.get(fault, 0) if seconds is None else seconds}

    def take(self, call, among=None):
        """The faults of the call that begins now; each has one time less from here on. A delay is one more wait."""
        taken = Armed()
        with self._lock:
            for fault, left in list(self._armed.get(call, {}).items()):
                if among is not None and fault not in among:
                    continue
                taken[fault] = left["seconds"]
                left["times"] -= 1
                if not left["times"]:
                    del self._armed[call][fault]
        later = self.delays.of(call) if among is None or "slow" in among else 0
        if later:
            taken["slow"] = taken.get("slow", 0) + later
        return taken

    def listing(self):
        with self._lock:
            return [{"call": call, "faults": list(names),
                     "armed": {fault: left["times"] for fault, left in self._armed[call].items()}}
                    for call, names in CALLS.items()]
