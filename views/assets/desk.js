// Keys on the desk's pages: "/" goes to the search box, "j" and "k" through the rows of a list and whatever else is done
// one after the other (data-step), a letter to what has it for its data-key, "?" shows the keys. None presses anything:
// that is for Enter, which opens a row (cakey.js) and presses a button.
(() => {
    "use strict";

    const is_typed = (node) => node.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    const steps = () => Array.from(document.querySelectorAll("[data-open] tr, [data-step]"));
    const keyed = () => Array.from(document.querySelectorAll("[data-key]"));

    function move(by) {
        const all = steps();
        const at = all.findIndex((step) => step.contains(document.activeElement));
        const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
        go(next);
    }

    function go(to) {
        to?.focus();
        to?.scrollIntoView({ block: "nearest" });
    }

    // What this page has besides the keys of every page.
    function showKeys() {
        const dialog = document.querySelector("#keys");
        const own = dialog?.querySelector("[data-own-keys]");
        own?.replaceChildren(...keyed().flatMap((one) => {
            const [key, name, what] = ["kbd", "dt", "dd"].map((tag) => document.createElement(tag));
            key.textContent = one.dataset.key;
            name.append(key);
            what.textContent = "到“" + (one.labels?.[0] || one).textContent.trim() + "”";
            return [name, what];
        }));
        dialog?.showModal?.();
    }

    const does = {
        "/": () => document.querySelector("#search")?.focus(),
        "j": () => move(1),
        "k": () => move(-1),
        "?": showKeys,
    };
    const deed = (key) => does[key] || (() => {
        const to = keyed().find((one) => one.dataset.key === key);
        return to && (() => go(to));
    })();

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || is_typed(event.target)
            || document.querySelector("dialog[open]") || !deed(event.key))
            return;
        event.preventDefault();
        deed(event.key)();
    });
})();
