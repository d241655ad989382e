// A form with data-keep is kept in its tab while it is typed in: what interrupts it, a sign-out for want of use or the way to
// another page, costs nothing. Until it is taken in, or its company signs out. Not kept are files, passwords, what is hidden,
// and the fields that data-keep names: whoever sits down at a machine in an outlet might read them.
(() => {
    "use strict";

    const name = document.querySelector(".who-name");
    const sign_out = document.querySelector("form[action$='/session/end']");
    const store = (() => {
        try {
            return window.sessionStorage;
        } catch (forbidden) {
            return null;
        }
    })();
    if (!name || !sign_out || !store)
        return;
    const mark = "kept ";
    const sent = "kept-sent";

    sign_out.addEventListener("submit", () => {
        for (const key of Object.keys(store).filter((one) => one.startsWith(mark)))
            store.removeItem(key);
    });
    if (document.querySelector(".alert-success"))
        store.removeItem(store.getItem(sent));
    store.removeItem(sent);

    const form = document.querySelector("form[data-keep]");
    if (!form)
        return;
    // Whose, and what for: the page has another address when it comes as an answer.
    const place = `${mark}${name.title} ${form.getAttribute("action")}`;
    const left_out = form.dataset.keep.split(" ");
    const is_kept = (one) => one.name && !left_out.includes(one.name)
        && !["hidden", "file", "password", "submit", "button"].includes(one.type);
    const is_choice = (one) => one.type === "checkbox" || one.type === "radio";
    const controls = () => Array.from(form.elements).filter(is_kept);

    function put_back(typed) {
        for (const one of controls()) {
            const value = typed[one.name];
            if (value === undefined)
                continue;
            if (is_choice(one))
                one.checked = value.includes(one.value);
            else
                [one.value] = value;
            if (!is_choice(one) || one.checked)
                one.dispatchEvent(new Event("change", {bubbles: true}));
        }
    }

    function tell(time) {
        const line = document.createElement("div");
        line.className = "alert alert-info";
        line.setAttribute("role", "status");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn btn-link";
        button.textContent = "不要了";
        button.addEventListener("click", () => {
            store.removeItem(place);
            window.location.reload();
        });
        line.append(`${time} 填写、还没有保存的内容已经恢复。`, button);
        form.before(line);
    }

    // What the server answers with is what was typed, and says what is wrong with it.
    const kept = JSON.parse(store.getItem(place));
    if (kept && !document.querySelector(".error-summary")) {
        put_back(kept.typed);
        tell(kept.time);
    }

    function keep() {
        const typed = {};
        for (const one of controls()) {
            typed[one.name] = typed[one.name] || [];
            if (!is_choice(one) || one.checked)
                typed[one.name].push(one.value);
        }
        const time = new Date().toLocaleTimeString("zh-CN", {hour: "2-digit", minute: "2-digit", hour12: false});
        store.setItem(place, JSON.stringify({time, typed}));
    }

    form.addEventListener("input", keep);
    form.addEventListener("submit", () => store.setItem(sent, place));
})();
