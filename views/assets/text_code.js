// 「获取验证码」 without leaving the page, so that passwords and codes typed already stay. Should anything go wrong, the
// button posts the form as it does without script.
(() => {
    "use strict";

    function take_over(page, id) {
        for (const part of [`${id}-hint`, `${id}-error`]) {
            const here = document.getElementById(part);
            const there = page.getElementById(part);
            if (here && there)
                here.textContent = there.textContent.trim();
        }
        const wrong = page.getElementById(id)?.getAttribute("aria-invalid") === "true";
        // A field that is there at times only has a place of its own.
        const place = `[data-place="${id}"]`;
        document.querySelector(place)?.replaceChildren(...page.querySelector(place).childNodes);
        const field = document.getElementById(id);
        if (!field)
            return true;
        wrong ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
        if (wrong)
            field.focus();
        return !wrong;
    }

    function count_down(button, label, seconds) {
        const ends = Date.now() + 1000 * seconds;
        const tick = () => {
            const left = Math.ceil((ends - Date.now()) / 1000);
            button.disabled = left > 0;
            button.textContent = left > 0 ? `${label}（${left} 秒）` : label;
            if (left > 0)
                setTimeout(tick, 500);
        };
        tick();
    }

    // Passwords are of no use to the other side here.
    function fields_of(form) {
        const data = new URLSearchParams(new FormData(form));
        for (const field of form.querySelectorAll("[type=password]"))
            data.delete(field.name);
        return data;
    }

    async function ask(button) {
        const answer = await fetch(button.formAction, {method: "POST", body: fields_of(button.form), redirect: "error"});
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById(button.id);
        if (!fresh)
            throw new Error("another page came back");
        // Every field is taken over, also when an earlier one is wrong.
        const right = button.dataset.textCode.split(" ").map((id) => take_over(page, id)).every(Boolean);
        const field = document.getElementById(button.id.replace("-button", ""));
        if (right) {
            document.getElementById(`${field.id}-hint`).textContent = "验证码已发送，5 分钟内有效。";
            field.focus();
        }
        return Number(fresh.dataset.cooldown) || 0;
    }

    for (const button of document.querySelectorAll("button[data-text-code]")) {
        const label = "获取验证码";
        let plain = false;
        button.addEventListener("click", async (event) => {
            if (plain)
                return;
            event.preventDefault();
            button.disabled = true;
            try {
                count_down(button, label, await ask(button));
            } catch {
                plain = true;
                button.disabled = false;
                button.click();
            }
        });
    }
})();
