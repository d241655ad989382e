// The manual's search: what does not have all of the words goes away, a step or a question at a time.
(() => {
    "use strict";

    const search = document.querySelector("[data-guide-search]");
    if (!search)
        return;
    const found = document.querySelector("#found");
    const sections = Array.from(document.querySelectorAll("main section.panel"));
    // What may go away by itself; a section without such goes as a whole.
    const parts_of = (section) => {
        const parts = Array.from(section.querySelectorAll(":scope > .walk > li, :scope > .questions > div"));
        return parts.length > 0 ? parts : [section];
    };
    const fold = (text) => text.normalize("NFKC").toLowerCase();
    const words_in = (text) => fold(text).split(/[\s，。、？]+/).filter(Boolean);

    search.hidden = false;
    search.addEventListener("input", () => {
        const words = words_in(search.querySelector("input").value);
        let count = 0;
        for (const section of sections) {
            const heading = fold(section.querySelector("h2").textContent);
            const parts = parts_of(section);
            for (const part of parts) {
                const text = heading + fold(part.textContent);
                part.hidden = !words.every((one) => text.includes(one));
                count += part.hidden ? 0 : 1;
            }
            section.hidden = parts.every((one) => one.hidden);
        }
        document.querySelector("nav.panel").hidden = words.length > 0;
        found.textContent = words.length === 0 ? "" : count > 0 ? `找到 ${count} 处。` : "没有找到，请换一个词，或联系客服。";
    });
})();
