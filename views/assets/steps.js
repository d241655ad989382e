// A form with data-steps, on a telephone: one of its sections at a time. What is a telephone the style sheet knows: elsewhere all of
// them are there, and nothing of this is seen.
(() => {
    "use strict";

    const form = document.querySelector("form[data-steps]");
    if (!form)
        return;
    const sections = Array.from(form.querySelectorAll("section.panel"));
    const in_use = () => sections.filter((one) => !one.hidden);
    let shown = sections[0];
    // Left once with something missing, which was said: a draft may be saved so.
    let excused = null;

    function is_incomplete() {
        const there = Array.from(shown.querySelectorAll("[required], [data-needed]")).filter((one) => one.offsetParent);
        const missing = window.cakey_missing(there);
        if (missing.length === 0)
            return false;
        excused = shown;
        line.textContent = `还有 ${missing.length} 项没有填写，再点“下一步”可以先跳过。`;
        missing[0].focus();
        return true;
    }

    function button(text, by) {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "btn btn-outline-primary";
        made.textContent = text;
        made.addEventListener("click", () => {
            if (by > 0 && shown !== excused && is_incomplete())
                return;
            const all = in_use();
            show(all[all.indexOf(shown) + by]);
            const heading = shown.querySelector("h2");
            heading.tabIndex = -1;
            heading.focus({ preventScroll: true });
            form.scrollIntoView();
        });
        return made;
    }

    const line = document.createElement("p");
    line.className = "form-text step-line";
    line.setAttribute("role", "status");
    const before = button("上一步", -1);
    const after = button("下一步", 1);
    const bar = document.createElement("div");
    bar.className = "buttons step-bar";
    bar.append(before, after);

    function show(section) {
        shown = section;
        for (const one of sections)
            one.classList.toggle("step-off", one !== shown);
        const all = in_use();
        const at = all.indexOf(shown);
        line.textContent = `第 ${at + 1} 步，共 ${all.length} 步`;
        before.hidden = at === 0;
        after.hidden = at === all.length - 1;
    }

    sections[0].before(line);
    form.append(bar);
    form.classList.add("stepping");
    // Where something is wrong, and where a link of the summary leads.
    const wrong = form.querySelector("section.panel :is([aria-invalid], [data-invalid])");
    show(wrong ? wrong.closest("section.panel") : sections[0]);
    form.addEventListener("click", (event) => {
        const link = event.target.closest(".error-summary a");
        const section = link && document.getElementById(link.hash.slice(1))?.closest("section.panel");
        if (section)
            show(section);
    });
    form.addEventListener("change", () => show(shown));
})();
