// The desk's order page: a chosen reason goes into the text, papers are turned and enlarged, one press finds a paper right.
// Its keys are desk.js's.
(() => {
    "use strict";

    // Other pages of the desk have fields of these names, too.
    if (!document.querySelector("[data-review]"))
        return;

    const templates = document.getElementById("reason_template");
    const reason = document.getElementById("reason");
    if (templates && reason)
        templates.addEventListener("change", () => {
            if (!templates.value)
                return;
            const chosen = templates.selectedOptions[0].dataset.words;
            const typed = reason.value.trim();
            reason.value = typed ? typed + "。" + chosen : chosen;
            templates.value = "";
            reason.focus();
        });

    function button(text, of, press) {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "btn btn-sm btn-outline-primary";
        made.textContent = text;
        made.setAttribute("aria-label", of + text);
        made.addEventListener("click", press);
        return made;
    }

    for (const list of document.querySelectorAll("[data-checks]")) {
        const met = list.querySelectorAll("input[value=met]");
        if (met.length === 0)
            continue;
        const all = button("全部符合", list.dataset.checks, () => {
            for (const one of met)
                one.checked = true;
        });
        all.dataset.step = "";
        list.querySelector("legend").after(all);
    }

    const keys = { look_reason: "i", courier: "s", courier_number: "e", reason_template: "r", return_text: "b", note: "m" };
    for (const [id, key] of Object.entries(keys)) {
        const field = document.getElementById(id);
        if (field)
            field.dataset.key = key;
    }

    // Each picture in a frame of its own, as wide as the column times the zoom; turned, it keeps the place it needs.
    for (const figure of document.querySelectorAll(".papers figure")) {
        const pictures = Array.from(figure.querySelectorAll("img"));
        if (pictures.length === 0)
            continue;
        let zoom = 1, turns = 0;
        const frames = pictures.map((picture) => {
            const frame = document.createElement("div");
            frame.className = "paper-view";
            frame.tabIndex = 0;  // enlarged, it is moved about by keys, too
            frame.setAttribute("role", "group");
            frame.setAttribute("aria-label", figure.dataset.paper);
            (picture.closest("a") || picture).before(frame);
            frame.append(picture.closest("a") || picture);
            return frame;
        });
        function draw() {
            pictures.forEach((picture, at) => {
                const lies = turns % 2 === 1;
                const room = frames[at].clientWidth * zoom;
                const shape = picture.naturalWidth / picture.naturalHeight || 1;
                const width = lies ? room * shape : room;
                const height = width / shape;
                picture.style.width = `${width}px`;
                picture.style.rotate = `${turns * 90}deg`;
                picture.style.margin = lies ? `${(width - height) / 2}px ${(height - width) / 2}px` : "";
            });
        }
        const tools = document.createElement("div");
        tools.className = "paper-tools";
        tools.append(
            button("放大", figure.dataset.paper, () => { zoom = Math.min(zoom * 1.5, 5); draw(); }),
            button("缩小", figure.dataset.paper, () => { zoom = Math.max(zoom / 1.5, 1); draw(); }),
            button("旋转", figure.dataset.paper, () => { turns = (turns + 1) % 4; draw(); }));
        figure.querySelector("figcaption").after(tools);
        for (const picture of pictures)
            picture.addEventListener("load", draw);
        addEventListener("resize", draw);
        draw();
    }
})();
