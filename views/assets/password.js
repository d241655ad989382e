// How strong a new password is, while it is typed. A hint only: the rule is the server's.
(() => {
    "use strict";

    const shortest = 8;

    // What the rule compares with: the company's name and mobile, where the form has them.
    const fold = (text) => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
    const is_name_or_mobile = (password, form) => ["name", "mobile"].map((name) => form.elements[name])
        .some((field) => field && field.value && fold(field.value) === fold(password));

    function words_for(password, form) {
        const characters = Array.from(password);
        if (characters.length === 0)
            return "";
        if (characters.length < shortest)
            return `还差 ${shortest - characters.length} 个字符。`;
        if (is_name_or_mobile(password, form))
            return "密码不能是企业名称或手机号。";
        const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
        const score = characters.length + 3 * kinds + new Set(characters).size;
        if (score < 22)
            return "强度：弱。更长一些、多用几种字符会更安全。";
        return score < 30 ? "强度：中。" : "强度：强。";
    }

    for (const hint of document.querySelectorAll("[data-strength-of]")) {
        const field = document.getElementById(hint.dataset.strengthOf);
        field.addEventListener("input", () => { hint.textContent = words_for(field.value, field.form); });
    }
})();
