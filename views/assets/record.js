// What companies keep at hand of themselves in one piece, 「名称：… 税号：… 地址、电话：…」: pasted into whichever field of a form
// with data-record, or told it by an event of the name record, each part of it goes into its own.
(() => {
    "use strict";

    const form = document.querySelector("form[data-record]");
    if (!form)
        return;
    const names = ["企业名称", "单位名称", "公司名称", "发票抬头", "抬头", "名称"];
    const codes = ["统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号", "税号"];
    const address = ["注册地址", "单位地址", "公司地址", "地址", "住所"];
    const phone = ["单位电话", "公司电话", "联系电话", "注册电话", "电话"];
    const bank = ["开户银行", "开户行"];
    const account = ["银行账号", "银行帐号", "账号", "帐号"];
    // By the field's name: what may stand in front of it; of several lists, the parts one behind the other.
    const fields = {
        name: [names], title: [names], credit_code: [codes], tax_number: [codes],
        legal_person: [["法定代表人", "法人代表", "法人姓名", "法人"]], contact: [["联系人"]], mobile: [["手机号码", "手机号", "手机"]],
        phone: [phone], address: [address], email: [["电子邮箱", "邮箱"]],
        address_phone: [address, phone], bank_account: [bank, account],
    };
    const both = {
        address_phone: ["注册地址及电话", "单位地址及电话", "地址及电话", "地址、电话", "地址和电话", "地址电话"],
        bank_account: ["开户银行及账号", "开户行及账号", "开户行及帐号", "开户行账号", "开户行、账号"],
    };
    const labels = [...Object.values(fields), Object.values(both)].flat(2).sort((one, other) => other.length - one.length);
    const label = new RegExp(`(${labels.join("|")})\\s*[:：]`, "g");

    const one_of = (list, parts) => parts.get(list.find((name) => parts.has(name)));

    // GB 32100-2015. Codes in licences may have nothing else, in an address.
    const code = /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/;

    // By label, what stands behind it.
    function parts_of(text) {
        const found = Array.from(text.matchAll(label));
        const parts = new Map(found.map((one, at) => {
            const end = at + 1 < found.length ? found[at + 1].index : text.length;
            const rest = text.slice(one.index + one[0].length, end).trim().split(/[\r\n]/)[0];
            return [one[1], rest.replace(/[\s,，;；。、|]+$/, "")];
        }).filter(([, value]) => value));
        const bare = text.match(code);
        if (bare && !one_of(codes, parts))
            parts.set(codes[0], bare[0]);
        return parts;
    }

    function value_for(field, parts) {
        const whole = both[field] && one_of(both[field], parts);
        return whole || fields[field].map((list) => one_of(list, parts)).filter(Boolean).join(" ");
    }

    function tell(text) {
        form.querySelectorAll(".record").forEach((one) => one.remove());
        const line = document.createElement("div");
        line.className = "alert alert-info record";
        line.setAttribute("role", "status");
        line.textContent = text;
        form.prepend(line);
    }

    // Whether there were at least so many parts of a record; else nothing is filled in.
    function fill(text, least, where) {
        const parts = parts_of(text);
        const filled = Object.keys(fields)
            .map((field) => [form.elements[field], value_for(field, parts)])
            .filter(([input, value]) => input && !input.readOnly && !input.disabled && value);
        if (filled.length < least)
            return false;
        for (const [input, value] of filled) {
            input.value = value;
            for (const kind of ["input", "change"])
                input.dispatchEvent(new Event(kind, {bubbles: true}));
        }
        tell(`已按${where}填写：${filled.map(([input]) => input.labels[0].textContent.trim()).join("、")}。请核对。`);
        return true;
    }

    // A name alone is pasted as anywhere.
    form.addEventListener("paste", (event) => {
        if (fill(event.clipboardData.getData("text"), 2, "粘贴的内容"))
            event.preventDefault();
    });
    form.addEventListener("record", (event) => {
        if (fill(event.detail, 1, "照片里的二维码"))
            event.preventDefault();
    });
})();
