// A field that is left is judged at once: by the server, which also says how it should be written (data-check); here, whether there
// is anything in it, and whether a password was repeated. What was wrong with it before goes away. A tick that must be set is asked
// for before the form is sent: it would come back without its passwords.
(() => {
    "use strict";

    const line_of = (field) => document.getElementById(`${field.id}-error`);

    // No line may appear above a button between its being pressed and let go: it would move away from under the finger.
    let pressed = false;
    for (const [kind, is] of [["pointerdown", true], ["pointerup", false], ["pointercancel", false]])
        document.addEventListener(kind, () => { pressed = is; });
    const let_go = () => new Promise((done) => {
        if (pressed)
            document.addEventListener("pointerup", () => setTimeout(done), { once: true });
        else
            done();
    });

    async function say(field, text) {
        await let_go();
        line_of(field).textContent = text;
        if (text)
            field.setAttribute("aria-invalid", "true");
        else
            field.removeAttribute("aria-invalid");
    }

    async function ask(field) {
        const typed = field.value;
        const body = new URLSearchParams({ csrf: field.form.elements.csrf.value, text: typed });
        const answer = await fetch(field.dataset.check, { method: "POST", body });
        if (answer.status !== 200 && answer.status !== 422)
            return;
        const { text, error } = await answer.json();
        if (field.value !== typed)
            return;
        if (!error && text !== typed) {
            field.value = text;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        await say(field, error || "");
    }

    // Lines that change while one types are other scripts' (order.js).
    const is_ours = (field) => field.matches("input.form-control:not([type=file], [readonly]), textarea.form-control, .form-select")
        && field.form && field.form.method === "post" && line_of(field)
        && (field.dataset.check || !line_of(field).hasAttribute("aria-live"));

    const is_tick = (field) => field.matches("input[type=checkbox][required]");
    const name_of = (field) => field.labels[0].textContent.trim();

    function missing_text(field) {
        if (is_tick(field))
            return `请先勾选“${name_of(field)}”。`;
        return `请${field.matches("select") ? "选择" : "填写"}${name_of(field)}。`;
    }

    // Those of them that must be filled in and are not; says so at each.
    window.cakey_missing = (fields) => fields.filter((field) => {
        if (!(field.required || "needed" in field.dataset) || (is_tick(field) ? field.checked : field.value.trim()))
            return false;
        say(field, missing_text(field));
        return true;
    });

    document.addEventListener("submit", (event) => {
        if (event.submitter?.hasAttribute("formaction"))
            return;
        const [first] = window.cakey_missing(Array.from(event.target.elements).filter(is_tick));
        if (!first)
            return;
        event.preventDefault();
        event.stopImmediatePropagation();
        first.focus();
    }, true);

    document.addEventListener("change", (event) => {
        const field = event.target;
        if (is_tick(field) && field.checked)
            say(field, "");
        if (!is_ours(field))
            return;
        const again = field.id === "password_again" && field.value !== field.form.elements.password.value;
        if (field.value.trim() && field.dataset.check)
            ask(field).catch(() => {});
        else if (field.value === "" && field.required && event.isTrusted)
            say(field, missing_text(field));
        else
            say(field, again ? "两次填写的密码不一致，请重新填写。" : "");
    });
})();
