// General comfort on every page: asking first, posting once, rows, dialogs, captcha, count-down, copying.
// Everything here works on attributes (see views/STYLE.md); without it each page still does its job.
(() => {
    "use strict";

    const all = (selector) => Array.from(document.querySelectorAll(selector));
    const is_control = (node) => node.closest("a, button, input, select, textarea, label, summary");
    const has_dialogs = typeof HTMLDialogElement === "function";

    // Asking first. The answer is a second press of the same button, so its name, value and formaction are kept.

    const asked = new WeakSet();

    function make(tag, className, text) {
        const node = document.createElement(tag);
        node.className = className;
        node.textContent = text || "";
        return node;
    }

    function ask(words, yes) {
        if (!has_dialogs) {
            if (window.confirm([words.confirmTitle, words.confirm].filter(Boolean).join("\n")))
                yes();
            return;
        }
        const dialog = make("dialog", "dialog");
        const title = make("h2", "", words.confirmTitle || "请确认");
        title.id = "confirm-title";
        dialog.setAttribute("aria-labelledby", title.id);
        const text = make("p", "", words.confirm);
        text.id = "confirm-text";
        dialog.setAttribute("aria-describedby", text.id);
        const buttons = make("div", "buttons");
        const agree = make("button", "btn btn-primary", words.confirmButton || "确定");
        const cancel = make("button", "btn btn-outline-primary", "取消");
        buttons.append(agree, cancel);
        dialog.append(title, text, buttons);
        agree.addEventListener("click", () => { dialog.close(); yes(); });
        cancel.addEventListener("click", () => dialog.close());
        dialog.addEventListener("close", () => dialog.remove());
        document.body.append(dialog);
        dialog.showModal();
    }

    // Posting once. Buttons go off after the browser has read the form, or the pressed one's value would be missing.

    const longest_post_ms = 20000;

    const submitters = (form) => Array.from(form.elements).filter((control) => control.type === "submit");

    function wake(form) {
        delete form.dataset.posting;
        form.removeAttribute("aria-busy");
        for (const button of submitters(form).filter((one) => one.dataset.resting)) {
            button.disabled = false;
            delete button.dataset.resting;
        }
    }

    function rest(form) {
        form.dataset.posting = "yes";
        form.setAttribute("aria-busy", "true");
        setTimeout(() => {
            for (const button of submitters(form).filter((one) => !one.disabled)) {
                button.dataset.resting = "yes";
                button.disabled = true;
            }
        }, 0);
        setTimeout(() => wake(form), longest_post_ms);
    }

    document.addEventListener("submit", (event) => {
        const form = event.target;
        const button = event.submitter || submitters(form)[0];
        const words = button && button.dataset.confirm ? button.dataset : form.dataset;
        if (words.confirm && button && !asked.delete(form)) {
            event.preventDefault();
            ask(words, () => { asked.add(form); button.click(); });
            return;
        }
        if (form.method !== "post" || form.dataset.once === "no")
            return;
        if (form.dataset.posting)
            event.preventDefault();
        else
            rest(form);
    });

    window.addEventListener("pageshow", () => all("form[data-posting]").forEach(wake));

    // Rows of a list: double-click and Enter go where the row's first link goes.

    const open_row = (row) => window.location.assign(row.querySelector("a").href);
    const row_of = (node) => node.closest("[data-open] tr");

    for (const row of all("[data-open] tr"))
        row.tabIndex = 0;
    document.addEventListener("dblclick", (event) => {
        const row = row_of(event.target);
        if (row && !is_control(event.target))
            open_row(row);
    });
    document.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && row_of(event.target) === event.target)
            open_row(event.target);
    });

    // Dialogs of the page. A dialog that stands open in the page without script becomes modal with it.

    if (has_dialogs) {
        document.addEventListener("click", (event) => {
            const opener = event.target.closest("[data-dialog]");
            const dialog = opener && document.querySelector(opener.dataset.dialog);
            if (dialog) {
                event.preventDefault();
                dialog.showModal();
            }
            const closer = event.target.closest("dialog [data-close]");
            if (closer) {
                event.preventDefault();
                closer.closest("dialog").close();
            }
        });
        for (const dialog of all("dialog[data-modal]")) {
            dialog.close();
            dialog.showModal();
        }
    }

    // The one question of another page, asked here. When that page has something else to say by now, it is gone to.

    async function ask_of_page(link) {
        const answer = await fetch(link.href, { cache: "no-store" });
        const there = new DOMParser().parseFromString(await answer.text(), "text/html");
        const part = answer.ok && !answer.redirected && there.querySelector(link.dataset.dialogPage);
        if (!part)
            return false;
        const dialog = make("dialog", "dialog");
        dialog.setAttribute("aria-labelledby", part.getAttribute("aria-labelledby"));
        dialog.append(...part.childNodes);
        dialog.addEventListener("close", () => dialog.remove());
        document.body.append(dialog);
        dialog.showModal();
        return true;
    }

    document.addEventListener("click", async (event) => {
        const link = event.target.closest("a[data-dialog-page]");
        if (!link || !has_dialogs || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
            return;
        event.preventDefault();
        if (link.dataset.asking)
            return;
        link.dataset.asking = "yes";
        if (!await ask_of_page(link).catch(() => false))
            window.location.assign(link.href);
        delete link.dataset.asking;
    });

    // A fresh captcha in the place of the old one, wherever the page has its picture; the field beside it is emptied.

    document.addEventListener("click", async (event) => {
        const link = event.target.closest("[data-fresh-captcha]");
        if (!link)
            return;
        event.preventDefault();
        const answer = await fetch(link.dataset.freshCaptcha).catch(() => null);
        if (!answer?.ok) {
            window.location.assign(link.href);
            return;
        }
        const token = await answer.text();
        for (const picture of all("img.captcha"))
            picture.src = `${link.dataset.freshCaptcha}/${token}`;
        for (const field of all("input[name=captcha_token]"))
            field.value = token;
        const field = link.parentElement.querySelector("input");
        if (field) {
            field.value = "";
            field.focus();
        }
    });

    // A picture that is drawn when it is asked for: when there are too many at once, some are to be asked for again.

    for (const picture of all("img[data-patient]")) {
        let tries = 0;
        picture.addEventListener("error", () => {
            tries += 1;
            if (tries < 10)
                setTimeout(() => { picture.src = picture.getAttribute("src"); }, 500 * tries);
        });
    }

    // Count-down on a button that may not be pressed again yet.

    for (const button of all("[data-cooldown]")) {
        const ends = Date.now() + 1000 * (Number(button.dataset.cooldown) || 0);
        const label = button.textContent;
        const tick = () => {
            const left = Math.ceil((ends - Date.now()) / 1000);
            button.disabled = left > 0;
            button.textContent = left > 0 ? `${label}（${left} 秒）` : label;
            if (left > 0)
                setTimeout(tick, 500);
        };
        tick();
    }

    // Copying. The clipboard may be closed to us (policy, old browser): then the old way, by selection.

    async function copy(text) {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch {
            const area = make("textarea", "visually-hidden", text);
            document.body.append(area);
            area.select();
            const done = document.execCommand("copy");
            area.remove();
            return done;
        }
    }

    for (const button of all("[data-copy], [data-copy-from]")) {
        const label = button.textContent;
        button.hidden = false;
        button.addEventListener("click", async () => {
            const from = button.dataset.copyFrom && document.querySelector(button.dataset.copyFrom);
            const done = await copy(from ? from.innerText.trim() : button.dataset.copy);
            button.setAttribute("aria-live", "polite");
            button.textContent = done ? "已复制" : "请手动复制";
            setTimeout(() => { button.textContent = label; }, 2000);
        });
    }

    for (const button of all("[data-print]"))
        button.addEventListener("click", () => window.print());

    const first = document.querySelector("[data-focus]");
    if (first)
        first.focus();
})();
