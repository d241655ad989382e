// 「制作证书」: keys made in this browser (WebCrypto), PKCS#10 requests, and PKCS#12 files (RFC 7292: PBES2 with PBKDF2, HMAC-SHA256 and
// AES-256; a MAC with SHA-256). Until its certificate is issued a key lies in IndexedDB, encrypted as it will lie in the file.
(() => {
    "use strict";

    const page = document.querySelector("#making");
    if (!page)
        return;
    const status = document.querySelector("#making-status");
    const subtle = window.crypto && window.crypto.subtle;
    if (!subtle || !window.indexedDB) {
        status.textContent = "这个浏览器不能生成密钥，请换用较新的浏览器，不要使用隐私模式。";
        return;
    }

    const key_rounds = 600000, mac_rounds = 20000, every_ms = 3000;
    const random = (size) => crypto.getRandomValues(new Uint8Array(size));
    const ascii = (text) => new TextEncoder().encode(text);
    const hex = (bytes) => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
    const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
    const from_base64 = (text) => Uint8Array.from(atob(text.replace(/\s/g, "")), (one) => one.charCodeAt(0));

    // DER.
    function joined(...parts) {
        const all = new Uint8Array(parts.reduce((size, one) => size + one.length, 0));
        parts.reduce((at, one) => (all.set(one, at), at + one.length), 0);
        return all;
    }
    function tagged(tag, ...parts) {
        const content = joined(...parts);
        const length = [];
        for (let rest = content.length; rest > 0; rest = rest >> 8)
            length.unshift(rest & 255);
        return joined(content.length < 128 ? [tag, content.length] : [tag, 128 + length.length, ...length], content);
    }
    const sequence = (...parts) => tagged(0x30, ...parts);
    const set = (...parts) => tagged(0x31, ...parts);
    const octets = (bytes) => tagged(0x04, bytes);
    const bits = (bytes) => tagged(0x03, [0], bytes);
    const utf8 = (text) => tagged(0x0c, ascii(text));
    const nothing = new Uint8Array([5, 0]);
    function integer(bytes) {  // not negative, the most significant first
        let at = 0;
        while (at < bytes.length - 1 && bytes[at] === 0)
            ++at;
        const rest = bytes.slice(at);
        return tagged(0x02, rest[0] & 128 ? [0] : [], rest);
    }
    const number = (value) => integer(new Uint8Array([value >> 16 & 255, value >> 8 & 255, value & 255]));
    function oid(text) {
        const [first, second, ...rest] = text.split(".").map(Number);
        const bytes = [40 * first + second];
        for (let arc of rest) {
            const tail = [arc & 127];
            while ((arc = Math.floor(arc / 128)) > 0)
                tail.unshift(arc & 127 | 128);
            bytes.push(...tail);
        }
        return tagged(0x06, bytes);
    }
    // What stands at `at`: its content's bounds.
    function element(der, at) {
        let from = at + 2, length = der[at + 1];
        if (length & 128) {
            from += length & 127;
            length = der.slice(at + 2, from).reduce((sum, one) => sum * 256 + one, 0);
        }
        return { from, until: from + length };
    }
    function children(der) {
        const { from, until } = element(der, 0), all = [];
        for (let at = from; at < until; at = element(der, at).until)
            all.push(der.slice(at, element(der, at).until));
        return all;
    }
    const content = (der) => der.slice(element(der, 0).from, element(der, 0).until);

    // Keys and requests.
    const kinds = {
        p256: {
            key: { name: "ECDSA", namedCurve: "P-256" }, sign: { name: "ECDSA", hash: "SHA-256" },
            algorithm: sequence(oid("1.2.840.10045.4.3.2")),
            // WebCrypto gives r and s side by side.
            signature: (raw) => sequence(integer(raw.slice(0, 32)), integer(raw.slice(32))),
        },
        rsa: {
            key: { name: "RSASSA-PKCS1-v1_5", modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
            sign: { name: "RSASSA-PKCS1-v1_5" },
            algorithm: sequence(oid("1.2.840.113549.1.1.11"), nothing),
            signature: (raw) => raw,
        },
    };
    async function made_key(kind, subject) {
        const pair = await subtle.generateKey(kind.key, true, ["sign", "verify"]);
        const spki = new Uint8Array(await subtle.exportKey("spki", pair.publicKey));
        const name = sequence(set(sequence(oid("2.5.4.3"), utf8(subject))));
        const wanted = sequence(number(0), name, spki, tagged(0xa0));
        const signature = kind.signature(new Uint8Array(await subtle.sign(kind.sign, pair.privateKey, wanted)));
        return {
            pkcs8: new Uint8Array(await subtle.exportKey("pkcs8", pair.privateKey)),
            hash: hex(new Uint8Array(await subtle.digest("SHA-256", spki))),
            request: sequence(wanted, kind.algorithm, bits(signature)),
        };
    }

    // Whether it is the key whose public half has that hash: a backup may be any file.
    async function is_key(pkcs8, hash) {
        for (const { key } of Object.values(kinds))
            try {
                const { kty, crv, x, y, n, e } = await subtle.exportKey("jwk", await subtle.importKey("pkcs8", pkcs8, key, true, ["sign"]));
                const half = await subtle.importKey("jwk", { kty, crv, x, y, n, e }, key, true, ["verify"]);
                const spki = new Uint8Array(await subtle.exportKey("spki", half));
                return hex(new Uint8Array(await subtle.digest("SHA-256", spki))) === hash;
            } catch {
                // The other kind's, or none.
            }
        return false;
    }

    // PBES2.
    async function cipher(secret, salt, rounds) {
        const base = await subtle.importKey("raw", ascii(secret), "PBKDF2", false, ["deriveKey"]);
        return subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, base,
            { name: "AES-CBC", length: 256 }, false, ["encrypt", "decrypt"]);
    }
    async function encrypted(secret, plain) {
        const salt = random(16), iv = random(16);
        const bytes = new Uint8Array(await subtle.encrypt({ name: "AES-CBC", iv }, await cipher(secret, salt, key_rounds), plain));
        const derivation = sequence(oid("1.2.840.113549.1.5.12"),
            sequence(octets(salt), number(key_rounds), sequence(oid("1.2.840.113549.2.9"), nothing)));
        const scheme = sequence(oid("2.16.840.1.101.3.4.1.42"), octets(iv));
        return { algorithm: sequence(oid("1.2.840.113549.1.5.13"), sequence(derivation, scheme)), bytes };
    }
    // EncryptedPrivateKeyInfo (RFC 5958), as encrypted() makes it. Fails for another password.
    async function opened(secret, info) {
        const [algorithm, bytes] = children(info);
        const [derivation, scheme] = children(children(algorithm)[1]);
        const [salt, rounds] = children(children(derivation)[1]);
        const key = await cipher(secret, content(salt), content(rounds).reduce((sum, one) => sum * 256 + one, 0));
        return new Uint8Array(await subtle.decrypt({ name: "AES-CBC", iv: content(children(scheme)[1]) }, key, content(bytes)));
    }

    // RFC 7292, B.2: one block of SHA-256 is all that the MAC's key needs.
    async function mac_key(secret, salt) {
        const password = new Uint8Array(2 * secret.length + 2);
        [...secret].forEach((one, at) => { password[2 * at + 1] = one.charCodeAt(0); });
        const filled = (bytes) => Uint8Array.from({ length: 64 * Math.ceil(bytes.length / 64) }, (_, at) => bytes[at % bytes.length]);
        let block = joined(new Uint8Array(64).fill(3), filled(salt), filled(password));
        for (let round = 0; round < mac_rounds; ++round)
            block = new Uint8Array(await subtle.digest("SHA-256", block));
        return block;
    }
    async function pkcs12(secret, info, certificates, label) {
        const data = oid("1.2.840.113549.1.7.1");
        const named = (value, type) => sequence(oid(type), set(value));
        const attributes = set(named(octets(random_id), "1.2.840.113549.1.9.21"),
            named(tagged(0x1e, ...[...label].map((one) => [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255])), "1.2.840.113549.1.9.20"));
        const bags = certificates.map((one, at) => sequence(oid("1.2.840.113549.1.12.10.1.3"),
            tagged(0xa0, sequence(oid("1.2.840.113549.1.9.22.1"), tagged(0xa0, octets(one)))), at === 0 ? attributes : []));
        const hidden = await encrypted(secret, sequence(...bags));
        const key = sequence(oid("1.2.840.113549.1.12.10.1.2"), tagged(0xa0, info), attributes);
        const safe = sequence(
            sequence(oid("1.2.840.113549.1.7.6"),
                tagged(0xa0, sequence(number(0), sequence(data, hidden.algorithm, tagged(0x80, hidden.bytes))))),
            sequence(data, tagged(0xa0, octets(sequence(key)))));
        const salt = random(16);
        const sealing = await subtle.importKey("raw", await mac_key(secret, salt), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
        const mac = new Uint8Array(await subtle.sign("HMAC", sealing, safe));
        const digest = sequence(sequence(oid("2.16.840.1.101.3.4.2.1"), nothing), octets(mac));
        return sequence(number(3), sequence(data, tagged(0xa0, octets(safe))), sequence(digest, octets(salt), number(mac_rounds)));
    }
    const random_id = random(20);  // binds the key to its certificate within a file

    // Encrypted keys by the hash of their public half, until they are saved.
    const store = new Promise((resolve, reject) => {
        const asked = indexedDB.open("cakey-keys", 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore("keys");
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
    const in_store = async (mode, deed) => {
        const transaction = (await store).transaction("keys", mode);
        return new Promise((resolve, reject) => {
            const asked = deed(transaction.objectStore("keys"));
            transaction.oncomplete = () => resolve(asked.result);
            transaction.onabort = transaction.onerror = () => reject(transaction.error);
        });
    };
    const kept = (hash) => in_store("readonly", (keys) => keys.get(hash));

    function download(bytes, name, type) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([bytes], { type }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }
    const pem = (label, bytes) => `-----BEGIN ${label}-----\n${base64(bytes).replace(/(.{64})/g, "$1\n").trim()}\n-----END ${label}-----\n`;
    const from_pem = (text) => [...text.matchAll(/-----BEGIN [^-]+-----([^-]+)-----END/g)].map((one) => from_base64(one[1]));

    // What is wrong stands beside its field.
    function say(input, text) {
        document.querySelector(`#${input.id}-error`).textContent = text;
        input.toggleAttribute("aria-invalid", Boolean(text));
        if (text)
            input.focus();
        return !text;
    }
    const is_secret = (text) => /^[\x21-\x7e]{10,64}$/.test(text);

    for (const form of page.querySelectorAll("[data-make]"))
        form.addEventListener("submit", async (event) => {
            if (form.elements.request.value)
                return;
            event.preventDefault();
            event.stopImmediatePropagation();
            const secret = form.querySelector("[data-secret]"), again = form.querySelector("[data-again]");
            say(again, "");
            if (!say(secret, is_secret(secret.value) ? "" : "请设置 10 到 64 个字母、数字和符号的密码。")
                || !say(again, again.value === secret.value ? "" : "两次填写的密码不一致。"))
                return;
            const button = form.querySelector("button");
            button.disabled = true;
            status.textContent = "正在生成密钥…";
            try {
                const key = await made_key(kinds[form.querySelector("[data-algorithm]").value], page.dataset.subject);
                const { algorithm, bytes } = await encrypted(secret.value, key.pkcs8);
                const info = sequence(algorithm, octets(bytes));
                await in_store("readwrite", (keys) => keys.put(info, key.hash));
                // What is not there after a crash must not be certified.
                if (!await kept(key.hash))
                    throw new Error("not kept");
                if (navigator.storage && navigator.storage.persist)
                    navigator.storage.persist();
                form.elements.request.value = base64(key.request);
                button.disabled = false;
                form.requestSubmit(button);
            } catch {
                button.disabled = false;
                status.textContent = "没有生成密钥：浏览器不能保存数据。请退出隐私模式，或换用其他浏览器。";
            }
        }, true);

    for (const place of page.querySelectorAll("[data-key]"))
        kept(place.dataset.key).then((info) => {
            const section = place.closest("section");
            for (const absent of section.querySelectorAll("[data-absent]"))
                absent.hidden = Boolean(info);
            const backup = place.querySelector("[data-backup]");
            if (!backup)
                return;
            backup.hidden = !info;
            backup.addEventListener("click", () =>
                download(pem("ENCRYPTED PRIVATE KEY", info), `密钥备份-${place.dataset.key.slice(0, 8)}.pem`, "application/x-pem-file"));
        });

    for (const form of page.querySelectorAll("[data-save]"))
        form.addEventListener("submit", async (event) => {
            event.preventDefault();
            const secret = form.querySelector("[data-secret]"), backup = form.querySelector("[data-restore]");
            say(secret, "");
            let info = await kept(form.dataset.key), wrong = "密码不正确，请填写生成密钥时设置的密码。";
            if (!info && backup.files.length === 0)
                return void backup.focus();
            let is_right = false;
            try {
                if (!info) {
                    wrong = "密码不正确，或所选文件不是这个证书的密钥备份。";
                    [info] = from_pem(await backup.files[0].text());
                }
                is_right = await is_key(await opened(secret.value, info), form.dataset.key);
            } catch {
                // Not opened.
            }
            if (!say(secret, is_right ? "" : wrong))
                return;
            status.textContent = "正在制作证书文件…";
            const answer = await fetch(form.dataset.chain, { cache: "no-store" });
            if (answer.redirected || !answer.ok) {
                status.textContent = "没有取到证书，请刷新页面后重试。";
                return;
            }
            const file = await pkcs12(secret.value, info, from_pem(await answer.text()), page.dataset.subject);
            download(file, form.dataset.name, "application/x-pkcs12");
            status.textContent = "证书文件已下载。请确认能够打开，然后点“已保存证书文件”。";
        });

    // Once it is saved nobody needs it here.
    for (const saved of page.querySelectorAll("[data-saved][data-key]"))
        in_store("readwrite", (keys) => keys.delete(saved.dataset.key));

    if (!/requested|prepared|signing|unknown/.test(page.dataset.states))
        return;
    async function look() {
        try {
            const answer = await fetch(page.dataset.status, { headers: { Accept: "application/json" }, cache: "no-store" });
            if (!answer.redirected && answer.ok && (await answer.json()).states !== page.dataset.states)
                return void window.location.reload();
        } catch {
            // Away for a moment: asked again.
        }
        setTimeout(look, every_ms);
    }
    setTimeout(look, every_ms);
})();
