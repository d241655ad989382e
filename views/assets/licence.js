// A business licence's QR code, read by the server from a photograph of it: what it says goes into the form as a pasted record does
// (record.js). Without this script the field is not there.
(() => {
    "use strict";

    const input = document.querySelector("input[type=file][data-licence]");
    if (!input)
        return;
    input.closest("[hidden]").hidden = false;
    const longest_side = 2000;
    const words = {
        403: "页面已过期，请刷新后再试。",
        503: "现在识别的人太多，请稍后再试，或直接填写。",
    };
    const by_hand = "没有识别成功，请直接填写。";
    const say = (text) => { document.getElementById(`${input.id}-error`).textContent = text; };

    async function read(file) {
        const photograph = await window.cakey_picture(file, longest_side);
        const fields = new FormData();
        fields.append("csrf", input.form.elements.csrf.value);
        fields.append("licence", photograph, "licence.jpg");
        const answer = await fetch(input.dataset.licence, {method: "POST", body: fields});
        if (answer.status !== 200 && answer.status !== 422)
            return words[answer.status] || by_hand;
        const {text, error} = await answer.json();
        if (error)
            return error;
        const is_filled = !input.form.dispatchEvent(new CustomEvent("record", {detail: text, cancelable: true}));
        return is_filled ? "" : "二维码里没有企业名称和统一社会信用代码，请直接填写。";
    }

    input.addEventListener("change", async () => {
        const file = input.files[0];
        if (!file)
            return;
        say("正在识别…");
        say(await read(file).catch(() => by_hand));
        input.value = "";
    });
})();
