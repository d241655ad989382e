// Security keys: a form with data-key asks the browser for one, puts what it signed into its hidden fields, and is sent.
// The challenge stands in the hidden field that data-challenge names.
(() => {
    "use strict";

    const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    const bytes = (words) => Uint8Array.from(atob(words.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const patience = 60 * 1000;  // milliseconds

    const asked = {
        create: (form, challenge) => navigator.credentials.create({publicKey: {
            challenge,
            rp: {id: form.dataset.party, name: document.title},
            user: {id: bytes(form.dataset.member), name: form.dataset.username, displayName: form.dataset.username},
            pubKeyCredParams: [{type: "public-key", alg: -7}],  // ES256
            // On the key itself: at the door nobody is told who has one.
            authenticatorSelection: {residentKey: "required", requireResidentKey: true, userVerification: "discouraged"},
            excludeCredentials: form.dataset.known.split(" ").filter(Boolean)
                .map((id) => ({type: "public-key", id: bytes(id)})),
            attestation: "none",
            timeout: patience,
        }}),
        get: (form, challenge) => navigator.credentials.get({publicKey: {
            challenge, rpId: form.dataset.party, userVerification: "discouraged", timeout: patience,
        }}),
    };

    function fill(form, credential) {
        const {response} = credential;
        const sent = {
            key_id: credential.rawId,
            key_client_data: response.clientDataJSON,
            key_authenticator_data: response.authenticatorData || response.getAuthenticatorData(),
            key_signature: response.signature,
        };
        for (const [name, value] of Object.entries(sent))
            if (form.elements[name] && value)
                form.elements[name].value = text(value);
    }

    for (const form of document.querySelectorAll("form[data-key]")) {
        const error = form.querySelector("[data-key-error]");
        const button = form.querySelector("[data-key-button]");
        if (!window.PublicKeyCredential) {
            error.textContent = form.dataset.key === "create" ? "这个浏览器不支持安全密钥。" : "";
            continue;
        }
        async function touch() {
            error.textContent = "请触摸安全密钥……";
            try {
                const challenge = new TextEncoder().encode(form.elements[form.dataset.challenge].value);
                fill(form, await asked[form.dataset.key](form, challenge));
                error.textContent = "";
                // Whatever its fields are called: one may be a "submit".
                HTMLFormElement.prototype.submit.call(form);
            } catch (failure) {
                error.textContent = failure.name === "InvalidStateError" ? "这个安全密钥已经添加过。"
                    : "没有收到安全密钥的回应，请再试一次。";
            }
        }
        if (button) {
            button.hidden = false;
            button.addEventListener("click", touch);
        } else {
            form.addEventListener("submit", (event) => {
                event.preventDefault();
                touch();
            });
        }
    }
})();
