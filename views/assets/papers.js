// Papers: made smaller, checked and looked at when they are chosen, then sent one after the other, with their progress.
(() => {
    "use strict";

    const largest = 5 * 1024 * 1024;
    // What nobody gains from sending: of an A4 page this is 200 dots an inch.
    const longest_side = 2400;
    const small = 1024 * 1024;
    const inputs = Array.from(document.querySelectorAll("input[type=file][data-paper]"));
    const block_of = (input) => input.closest(".paper");
    // A form that is not saved yet takes its papers along.
    const at_once = (input) => Boolean(block_of(input).dataset.upload);
    // On 「订单详情」 each paper has a form of its own, whose button this script has no need of; the page (data-done) is read anew
    // when all is sent.
    const page_of = (input) => block_of(input).dataset.done;
    const is_picture = (file) => file.type === "image/jpeg" || file.type === "image/png";

    function make(tag, className, text) {
        const node = document.createElement(tag);
        node.className = className;
        node.textContent = text || "";
        return node;
    }

    function say(input, text) {
        document.getElementById(`${input.id}-error`).textContent = text;
        if (text)
            input.setAttribute("aria-invalid", "true");
        else
            input.removeAttribute("aria-invalid");
    }

    // A phone's photo, upright and of a size that is sent in a moment; whatever else, as it is: the server looks into it.
    async function made_smaller(file) {
        if (!is_picture(file) || file.size <= small)
            return file;
        try {
            const drawn = await window.cakey_picture(file, longest_side);
            if (drawn && drawn.size < file.size)
                return new File([drawn], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, {type: drawn.type});
        } catch (unreadable) {
            // No picture that this browser knows.
        }
        return file;
    }

    // Of each input, what is done before its file can be sent.
    const preparing = new WeakMap();

    async function prepare(input) {
        const chosen = input.files[0];
        const file = chosen && await made_smaller(chosen);
        if (input.files[0] !== chosen)
            return;
        const large = file && file.size > largest;
        if (large) {
            input.value = "";  // sent, it would be refused
        } else if (file !== chosen) {
            const files = new DataTransfer();
            files.items.add(file);
            input.files = files.files;
        }
        say(input, large ? `“${file.name}”超过 5 MB，没有选用，请压缩后重新选择。` : "");
        preview(input);
    }

    // What was chosen, before it is sent. A picture as an address of its own kind: the page may load nothing else.
    function preview(input) {
        const block = block_of(input);
        block.querySelectorAll(".paper-chosen").forEach((one) => one.remove());
        const file = input.files[0];
        if (!file || !is_picture(file))
            return;
        const reader = new FileReader();
        reader.addEventListener("load", () => {
            if (input.files[0] !== file)
                return;
            const picture = make("img", "paper-chosen");
            picture.alt = "";
            picture.src = reader.result;
            block.append(picture);
        });
        reader.readAsDataURL(file);
    }

    function progress_in(block) {
        const line = make("div", "paper-progress");
        const bar = make("progress", "");
        bar.max = 100;
        bar.value = 0;
        bar.setAttribute("aria-label", "上传进度");
        const text = make("span", "form-text", "正在上传…");
        text.setAttribute("role", "status");
        line.append(bar, text);
        block.append(line);
        return {
            show(done) {
                bar.value = done;
                text.textContent = done < 100 ? `正在上传，${done}%` : "正在检查…";
            },
            end() { line.remove(); },
        };
    }

    // What is there now, as the server would show it.
    function show_held(input, file, version) {
        const block = block_of(input);
        const held = make("div", "paper-held");
        const link = make("a", "");
        link.href = block.dataset.upload;
        link.target = "_blank";
        if (is_picture(file)) {
            const picture = make("img", "");
            picture.alt = "";
            picture.src = `${block.dataset.upload}?version=${version}`;
            link.append(picture);
        }
        link.append(file.name);
        held.append(link, " ", make("span", "form-text", "已上传"));
        if (!page_of(input)) {
            const box = make("input", "form-check-input");
            box.type = "checkbox";
            box.name = box.id = `remove_${input.id}`;
            box.value = "yes";
            const label = make("label", "form-check-label", `保存时移除${input.labels[0].textContent}`);
            label.htmlFor = box.id;
            const check = make("div", "form-check");
            check.append(box, label);
            held.append(check);
        }
        block.querySelectorAll(".paper-held, .paper-missing").forEach((one) => one.remove());
        block.append(held);
    }

    const words = {
        403: "页面已过期，请刷新后再上传。",
        404: "没有找到这个订单，请返回订单列表。",
        409: "订单刚刚被更新过，请刷新页面后再上传。",
        413: "文件超过 5 MB，请压缩后再上传。",
        503: "现在上传的人太多，请稍后再上传。",
    };

    // Resolves to the order's new version, or rejects with what to say.
    function send(input, file, progress) {
        const fields = new FormData();
        for (const name of ["csrf", "version"])
            fields.append(name, input.form.elements[name].value);
        fields.append(input.name, file);
        return new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open("POST", block_of(input).dataset.upload);
            request.setRequestHeader("Accept", "application/json");
            request.responseType = "json";
            request.upload.addEventListener("progress", (event) => {
                if (event.lengthComputable)
                    progress.show(Math.floor(100 * event.loaded / event.total));
            });
            request.addEventListener("load", () => {
                const answer = request.response || {};
                if (request.status === 200 && answer.version)
                    resolve(answer.version);
                else
                    reject(new Error(answer.error || words[request.status] || "没有上传成功，请刷新页面后再试。"));
            });
            request.addEventListener("error", () => reject(new Error("没有传完，请检查网络后再试。")));
            request.send(fields);
        });
    }

    // One after the other: each upload makes a new version of the order, which the next one has to name.
    let line = Promise.resolve();
    let going = 0;
    let failed = false;
    let after = null;

    async function upload(input) {
        await preparing.get(input);
        const file = input.files[0];
        if (!file) {
            failed = true;
            return;
        }
        const progress = progress_in(block_of(input));
        try {
            const version = await send(input, file, progress);
            for (const one of document.querySelectorAll("input[name=version]"))
                one.value = version;
            input.value = "";
            preview(input);
            show_held(input, file, version);
        } catch (problem) {
            failed = true;
            input.value = "";
            preview(input);
            say(input, `“${file.name}”：${problem.message}`);
        } finally {
            progress.end();
        }
    }

    function put_in_line(input) {
        if (going === 0)
            failed = false;
        ++going;
        input.disabled = true;
        line = line.then(() => upload(input)).then(() => {
            input.disabled = false;
            if (--going > 0)
                return;
            const button = after;
            after = null;
            if (failed)
                return;
            const done = page_of(input);
            if (done && window.location.pathname === done) {
                // The last one was this: what comes now stands at the top.
                if (!document.querySelector(".paper-missing")) {
                    window.history.scrollRestoration = "manual";
                    window.scrollTo(0, 0);
                }
                window.location.reload();
            } else if (done)
                window.location.assign(done);
            else if (button)
                button.click();
        });
    }

    for (const input of inputs) {
        if (page_of(input))
            input.form.querySelector("button").hidden = true;
        input.addEventListener("change", () => {
            preparing.set(input, prepare(input));
            if (at_once(input) && input.files[0])
                put_in_line(input);
        });
    }

    for (const form of new Set(inputs.map((input) => input.form))) {
        form.addEventListener("submit", (event) => {
            if (going === 0)
                return;
            event.preventDefault();
            event.stopPropagation();
            after = event.submitter;  // once the papers are there: the form then names the order's new version
        });
    }
})();
