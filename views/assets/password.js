// How strong a new password is, while it is typed. A hint only: the rule is the server's.
(() => {
    "use strict";

    const shortest = 8;

    function words_for(password) {
        const characters = Array.from(password);
        if (characters.length === 0)
            return "";
        if (characters.length < shortest)
            return `还差 ${shortest - characters.length} 个字符。`;
        const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
        const score = characters.length + 3 * kinds + new Set(characters).size;
        if (score < 22)
            return "强度：弱。更长一些、多用几种字符会更安全。";
        return score < 30 ? "强度：中。" : "强度：强。";
    }

    for (const hint of document.querySelectorAll("[data-strength-of]")) {
        const field = document.getElementById(hint.dataset.strengthOf);
        field.addEventListener("input", () => { hint.textContent = words_for(field.value); });
    }
})();
