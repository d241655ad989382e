// The order form: shows what the business type needs, adds the total up, and says at once what the server would say.
(() => {
    "use strict";

    const field = (id) => document.getElementById(id);
    if (!field("agreed"))
        return;
    const all = (selector) => Array.from(document.querySelectorAll(selector));
    const kind_ids = ["company_seals", "legal_seals", "signature_seals"];

    // Full width digits are digits, as for the server. Nothing typed is null, what is no number NaN.
    function count_in(id) {
        const text = field(id).value.normalize("NFKC").replace(/\s/g, "");
        return text === "" ? null : /^\d{1,3}$/.test(text) ? Number(text) : NaN;
    }

    const parts = () => field("business_type").selectedOptions[0].dataset.parts.split(" ");
    const delivery = () => (document.querySelector("[name=delivery]:checked") || {}).value;
    const certificates = () => (parts().includes("term") ? count_in("certificates") : 1);

    function seals() {
        if (!parts().includes("seals"))
            return 0;
        const kinds = kind_ids.map(count_in);
        if (kinds.every((one) => one === null))
            return count_in("seals") || 0;
        return kinds.reduce((sum, one) => sum + (one || 0), 0);
    }

    const prices = field("total").dataset.prices.split(" ").map((one) => one.split(","))
        .map(([type, item, years, fen]) => ({ type, item, years: Number(years), fen: Number(fen) }));

    function price_of(item, years) {
        const type = field("business_type").value;
        return prices.find((one) => one.type === type && one.item === item && (one.years === 0 || one.years === years));
    }

    // Null when something has no price, or is not known yet.
    function total() {
        const years = parts().includes("term") ? Number(field("years").value) : 0;
        let fen = 0;
        for (const [item, count] of [["certificate", certificates()], ["seal", seals()]]) {
            if (count === null || Number.isNaN(count))
                return null;
            const price = count > 0 ? price_of(item, years) : { fen: 0 };
            if (!price)
                return null;
            fen += count * price.fen;
        }
        return fen;
    }

    function show_total() {
        const fen = total();
        field("total").textContent = fen === null ? "—"
            : "¥" + (fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        field("agreed").value = fen === null ? "" : String(fen);
    }

    function show_parts() {
        const there = parts();
        for (const node of all("[data-part]"))
            node.hidden = !there.includes(node.dataset.part);
        for (const node of all("[data-delivery]"))
            node.hidden = node.dataset.delivery !== delivery();
    }

    // Only the business types that the chosen platform has use for. One that was chosen before stays, and is complained
    // about by the server.
    function show_types() {
        const accepts = field("platform").selectedOptions[0]?.dataset.accepts?.split(" ");
        for (const option of field("business_type").options)
            option.hidden = option.disabled = Boolean(accepts) && !option.selected && !accepts.includes(option.value);
    }

    // Only the years that can be had; a single one is chosen without asking.
    function show_years() {
        const type = field("business_type").value;
        const terms = prices.filter((one) => one.type === type && one.item === "certificate" && one.years > 0)
            .map((one) => String(one.years));
        if (terms.length === 0)
            return;
        const select = field("years");
        for (const option of Array.from(select.options).filter((one) => one.value !== "")) {
            option.hidden = option.disabled = !terms.includes(option.value);
            if (option.selected && option.disabled)
                select.value = "";
        }
        if (select.value === "" && terms.length === 1)
            select.value = terms[0];
    }

    function say(id, text) {
        field(`${id}-error`).textContent = text;
        if (text)
            field(id).setAttribute("aria-invalid", "true");
        else
            field(id).removeAttribute("aria-invalid");
    }

    // The manual's rule, and that the kinds add up.
    function check_seals() {
        if (!parts().includes("seals"))
            return;
        const all_seals = seals();
        const all_certificates = certificates();
        const typed = count_in("seals");
        if (Number.isNaN(typed) || Number.isNaN(all_seals))
            say("seals", "签章数量应为整数，没有就留空或填 0。");
        else if (typed !== null && typed !== all_seals)
            say("seals", `单位公章、法人私章、法人签名合计 ${all_seals} 个，与签章数量 ${typed} 不一致，请修改。`);
        else if (all_certificates !== null && all_seals > all_certificates)
            say("seals", `签章数量（${all_seals}）不能大于证书数量（${all_certificates}），请修改其中一项。`);
        else
            say("seals", "");
    }

    for (const id of ["certificates", "seals", ...kind_ids]) {
        for (const event of ["input", "change"]) {
            field(id).addEventListener(event, () => {
                check_seals();
                show_total();
            });
        }
    }
    for (const id of ["business_type", "years"]) {
        field(id).addEventListener("change", () => {
            show_types();
            show_parts();
            show_years();
            check_seals();
            show_total();
        });
    }
    field("platform").addEventListener("change", show_types);
    for (const radio of all("[name=delivery]"))
        radio.addEventListener("change", show_parts);

    // A city first, then its outlets; and where the chosen one is.
    const cities = all("#outlet optgroup");
    for (const { label } of cities)
        field("city").add(new Option(label, label));

    function show_outlet() {
        const chosen = field("outlet").selectedOptions[0];
        field("outlet-where").textContent = chosen?.value ? chosen.textContent + "，电话 " + chosen.dataset.phone : "";
        field("outlet-where").hidden = !chosen?.value;
    }

    field("city").addEventListener("change", () => {
        const city = field("city").value;
        const chosen = field("outlet").value;
        cities.forEach((one) => one.remove());
        field("outlet").append(...cities.filter((one) => !city || one.label === city));
        field("outlet").value = chosen;
        if (field("outlet").selectedIndex < 0)
            field("outlet").value = "";
        show_outlet();
    });
    field("outlet").addEventListener("change", show_outlet);

    show_outlet();
    show_types();
    show_parts();
    show_years();
    show_total();
})();
