# Alipay's daily bill: the address that lives half a minute, and the zip of GBK tables behind it.
import csv
import datetime
import io
import re
import secrets
import threading
import time
import zipfile

import china_time
import money
from trades import Refused

LIFE = 30  # seconds
COLUMNS = ("支付宝交易号", "商户订单号", "业务类型", "商品名称", "创建时间", "完成时间", "门店编号", "门店名称", "操作员", "终端号",
           "对方账户", "订单金额（元）", "商家实收（元）", "支付宝红包（元）", "集分宝（元）", "支付宝优惠（元）", "商家优惠（元）",
           "券核销金额（元）", "券名称", "商家红包消费金额（元）", "卡消费金额（元）", "退款批次号/请求号", "服务费（元）", "分润（元）", "备注")
SUMMARY = ("门店编号", "门店名称", "交易订单总笔数", "退款订单总笔数", "订单金额（元）", "商家实收（元）", "服务费（元）", "实收净额（元）")


class GbkName(zipfile.ZipInfo):
    """A member whose name is in GBK and not flagged as UTF-8, as the real files have it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def bomb():
    """An archive of a hundred kilobytes that unpacks into a hundred megabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bomb.csv", b"#" * (100 << 20))
    return packed.getvalue()


class Bills:
    def __init__(self, trades, seller_id, base_url, faults, stop):
        self._trades, self._seller_id, self._base_url = trades, seller_id, base_url
        self._faults, self._stop = faults, stop
        self._lock, self._addresses = threading.Lock(), {}

    def address(self, wish, today_too):
        """The answer to bill.downloadurl.query. A day's bill is there from the next day on."""
        if wish.get("bill_type") not in ("trade", "signcustomer"):
            raise Refused("INVAILID_ARGUMENTS", "入参不合法")
        day = wish.get("bill_date")
        if not isinstance(day, str) or not re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", day):
            raise Refused("INVAILID_ARGUMENTS", "入参不合法")
        today = china_time.now().strftime("%Y-%m-%d")[:len(day)]
        if day > today or (day == today and not today_too):
            raise Refused("BILL_NOT_EXIST", "账单不存在")
        if not self._rows(day):
            return {"bill_file_code": "EMPTY_DATA_WITH_BILL_FILE", "bill_download_url": self._open(day)}
        return {"bill_download_url": self._open(day)}

    def file(self, token):
        """The zip behind an address, or nothing when the address has died."""
        armed = self._faults.take("alipay.bill")
        armed.before(self._stop)
        with self._lock:
            day, opened = self._addresses.get(token, (None, 0))
        if not day or "expired" in armed or time.monotonic() - opened > LIFE:
            return None
        if "not_a_zip" in armed:
            return "<html><body>系统繁忙</body></html>".encode()
        if "bomb" in armed:
            return bomb()
        packed = self._zip(day, armed)
        return packed[:len(packed) // 2] if "torn" in armed else packed

    def _open(self, day):
        token = secrets.token_hex(16)
        with self._lock:
            self._addresses[token] = (day, time.monotonic())
        return "%s/bill?token=%s&fileType=csv.zip&date=%s" % (self._base_url, token, day)

    def _rows(self, day):
        rows = []
        for trade in self._trades.all():
            if trade["gmt_payment"].startswith(day):
                rows.append(self._row(trade, "交易", trade["gmt_payment"], trade["total"], ""))
            rows += [self._row(trade, "退款", refund["at"], -refund["amount"], refund["out_request_no"])
                     for refund in trade["refunds"] if refund["at"].startswith(day)]
        return rows

    @staticmethod
    def _row(trade, kind, done, amount, request):
        row = dict.fromkeys(COLUMNS, "")
        row.update({name: "0.00" for name in COLUMNS if name.endswith("（元）")})
        row.update({"支付宝交易号": trade["trade_no"], "商户订单号": trade["out_trade_no"], "业务类型": kind,
                    "商品名称": trade["subject"], "对方账户": "*测试(138****0000)", "退款批次号/请求号": request,
                    "创建时间": china_time.plain(china_time.from_iso(trade["gmt_create"])),
                    "完成时间": china_time.plain(china_time.from_iso(done)),
                    "订单金额（元）": money.yuan(amount), "商家实收（元）": money.yuan(amount)})
        return row

    def _zip(self, day, armed=()):
        rows = self._rows(day)
        if "missing_row" in armed:
            del rows[:1]
        if "wrong_amount_row" in armed and rows:
            rows[0]["订单金额（元）"] = money.yuan(money.fen(rows[0]["订单金额（元）"]) - 1)
        if "spoilt_line" in armed:
            rows.append(dict.fromkeys(COLUMNS, "?"))
        paid = [money.fen(row["商家实收（元）"]) for row in rows if row["业务类型"] == "交易"]
        back = [money.fen(row["商家实收（元）"]) for row in rows if row["业务类型"] == "退款"]
        total = money.yuan(sum(paid) + sum(back))
        foot = ["#交易合计：%d笔，商家实收共%s元，商家优惠共0.00元" % (len(paid), money.yuan(sum(paid))),
                "#退款合计：%d笔，商家实收退款共%s元，商家优惠退款共0.00元" % (len(back), money.yuan(sum(back)))]
        summary = [dict(zip(SUMMARY, ("合计", "", str(len(paid)), str(len(back)), total, total, "0.00", total)))]
        packed, stem = io.BytesIO(), "%s_%s" % (self._seller_id + "0156", day.replace("-", ""))
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            for name, columns, table in (("业务明细", COLUMNS, rows), ("业务明细(汇总)", SUMMARY, summary)):
                file.writestr(GbkName("%s_%s.csv" % (stem, name)), self._table(day, name, columns, table, foot))
        return packed.getvalue()

    def _table(self, day, name, columns, rows, foot):
        first = datetime.datetime.strptime(day + ("" if len(day) == 10 else "-01"), "%Y-%m-%d")
        text = io.StringIO()
        line = csv.writer(text)
        text.write("#支付宝%s查询\r\n#账号：[%s0156]\r\n" % (name, self._seller_id))
        text.write(first.strftime("#起始日期：[%Y年%m月%d日 00:00:00]\r\n"))
        text.write("#%s%s列表%s\r\n" % ("-" * 40, name, "-" * 40))
        line.writerow(columns)
        for row in rows:
            line.writerow([row[column] + "\t" for column in columns])
        text.write("#%s%s列表结束%s\r\n" % ("-" * 40, name, "-" * 40))
        text.write("\r\n".join(foot) + "\r\n")
        text.write(china_time.now().strftime("#导出时间：[%Y年%m月%d日 %H:%M:%S]\r\n"))
        return text.getvalue().encode("gbk", "replace")
