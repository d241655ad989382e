# The originals of an issued invoice, beside its paper: the OFD (GB/T 33190) and the XML (电子凭证会计数据标准).
import io
import zipfile
from xml.sax.saxutils import escape

import china_time
import money

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd(invoice, seller):
    """The OFD's bytes: one page that says what the invoice says."""
    order = invoice["order"]
    lines = ["电子发票（普通发票）", "发票号码：" + invoice["number"], "购买方：" + order["buyerName"],
             "销售方：" + seller["invoice_seller_name"], "价税合计：¥" + money.yuan(invoice["gross"])]
    texts = "".join(
        '<ofd:TextObject ID="%d" Boundary="10 %d 190 8" Font="1" Size="4"><ofd:TextCode X="0" Y="4">%s</ofd:TextCode>'
        "</ofd:TextObject>" % (10 + at, 10 + 10 * at, escape(text)) for at, text in enumerate(lines))
    parts = {
        "OFD.xml": '<ofd:OFD %s Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>%032d</ofd:DocID>'
                   "<ofd:CreationDate>%s</ofd:CreationDate></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                   "</ofd:DocBody></ofd:OFD>" % (OFD, int(invoice["number"]), china_time.iso(_issued(invoice))[:10]),
        "Doc_0/Document.xml": '<ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea>'
                              "<ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea>"
                              "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>"
                              '<ofd:Page ID="2" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>' % OFD,
        "Doc_0/PublicRes.xml": '<ofd:Res %s BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="宋体"/></ofd:Fonts>'
                               "</ofd:Res>" % OFD,
        "Doc_0/Pages/Page_0/Content.xml": '<ofd:Page %s><ofd:Content><ofd:Layer ID="3">%s</ofd:Layer></ofd:Content>'
                                          "</ofd:Page>" % (OFD, texts)}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, HEAD + text)
    return file.getvalue()


def xml(invoice, seller):
    """The XML's bytes."""
    order = invoice["order"]
    items = "".join(_element("IssuItemInformation", _elements(
        ("ItemName", line["name"]), ("Quantity", line["quantity"]), ("Amount", money.yuan(line["net"])),
        ("TaxRate", "%g" % line["rate"]), ("ComTaxAm", money.yuan(line["tax"])),
        ("TotaltaxIncludedAmount", money.yuan(line["gross"])), ("TaxClassificationCode", line["code"])))
        for line in invoice["lines"])
    data = "".join((
        _element("SellerInformation", _elements(("SellerIdNum", order["salerTaxNum"]),
                                                ("SellerName", seller["invoice_seller_name"]))),
        _element("BuyerInformation", _elements(("BuyerIdNum", order.get("buyerTaxNum", "")),
                                               ("BuyerName", order["buyerName"]))),
        _element("BasicInformation", _elements(
            ("TotalAmWithoutTax", money.yuan(invoice["net"])), ("TotalTaxAm", money.yuan(invoice["tax"])),
            ("TotalTax-includedAmount", money.yuan(invoice["gross"])),
            ("TotalTax-includedAmountInChinese", money.capitals(invoice["gross"])), ("Drawer", order["clerk"]))),
        items))
    issued = _elements(("InvoiceNumber", invoice["number"]), ("IssueTime", china_time.plain(_issued(invoice))))
    return (HEAD + _element("EInvoice", _element("Header", _elements(("EIid", invoice["number"]), ("Version", "0.2")))
                            + _element("EInvoiceData", data) + _element("TaxSupervisionInfo", issued))).encode()


def _issued(invoice):
    return china_time.from_iso(invoice["at"])


def _element(name, content):
    return "<%s>%s</%s>" % (name, content, name)


def _elements(*pairs):
    return "".join(_element(name, escape(str(value))) for name, value in pairs)
