// What visitors prove themselves with: captchas, codes by SMS, tries that are counted.
#pragma once

#include "crypto/hashing.hpp"
#include "crypto/timed_tokens.hpp"
#include "deeds/sign_in.hpp"
#include "deeds/text_codes.hpp"
#include "pages/frame/handler.hpp"

namespace cakey::pages {

// Anybody may have as many as they like: a token proves itself, and nothing is stored until it is answered.
class CaptchaField : public Handler {
public:
    explicit CaptchaField(const Means& means);

    struct Drawn {
        std::string answer;
        std::uint32_t seed = 0;  // the same picture each time: two of one answer would be easier to read
    };

    // The token of a new one: it goes into the form's hidden field captcha_token and into the picture's address.
    std::string issue() const;
    // That of a form which came back unread: it is still good. A new one if it has none.
    std::string keep(const web::Form& typed) const;
    // What the token's picture shows; nothing when it is none of ours, or too old.
    std::optional<Drawn> drawn(std::string_view token) const;
    // In its place, with the token's picture.
    void show(web::Fields& page, const Form& form, const Field& field, const std::string& token) const;
    // Whether `typed` answers its captcha, in any case and width. One try. Says at the field if not.
    bool passes(const web::Form& typed, Form& form) const;

private:
    static constexpr std::string_view token_name = "captcha_token";

    crypto::TimedTokens tokens_;
};

// The password of a company or of staff, asked for once more inside the session: an open browser must not be enough to keep an
// account.
class PasswordField : public Handler {
public:
    using Handler::Handler;

    // Says at the field what is wrong; nothing is counted or hashed while something else is. Each try is counted before
    // anybody knows what it is worth. With the last free one of the brake's (domain/brake.hpp) the session is over:
    // that is the answer then.
    std::optional<web::Response> check(const web::Request& request, const CompanyPerson& who, const Company& company,
                                       const Field& field, Form& form) const;
    std::optional<web::Response> check(const web::Request& request, const StaffPerson& who, const Staff& staff,
                                       const Field& field, Form& form) const;

private:
    struct Holder {
        SignInTry one;
        const std::string& hash;
        std::int64_t session;
        AuditLine ended;  // should it come to that
        std::string sign_in;
        std::string_view cookie;
    };

    std::optional<web::Response> check(const web::Request& request, const crypto::Hashing::Place& place, Holder holder,
                                       const Field& field, Form& form) const;
};

// The button beside a code's field.
struct CodeButton {
    std::string action;  // the address that sends it
    std::string_view deed = "获取验证码";
    std::chrono::seconds wait{0};  // until it may be pressed again
    std::string_view takes{};      // ids of the fields that the script takes over from the answer; "": it does not ask
    std::string_view name{};       // for screen readers, where there are two such buttons
};

class CodeField : public Handler {
public:
    using Handler::Handler;

    // Says at the field why it was not sent, and what to do.
    void send(const web::Request& request, const deeds::CodeAddressee& to, const Field& field, Form& form) const;
    // The same to whoever has a name: of what has to do with the number nothing is said.
    void send_by_name(const web::Request& request, const deeds::CodeAddressee& to, const Field& field,
                      Form& form) const;
    // Whether somebody from the same network has asked for one today: the next one there costs a captcha.
    bool costs_captcha(const web::Request& request) const;
    std::chrono::seconds wait(const deeds::CodeAddressee& to) const;
    // Whether what is typed in the field is the newest code and may still be used: one of its tries. Says there if not.
    bool passes(const deeds::CodeAddressee& to, const Field& field, Form& form) const;

    // Gives the field's place. The script writes its hint.
    web::Fields show(web::Fields& page, const Form& form, const Field& field, const CodeButton& button) const;

private:
    deeds::CodeSending send(const web::Request& request, const deeds::CodeAddressee& to) const;
};

// What a try is counted by (domain/sign_in_failure.hpp). `name` is what was typed, folded as it is looked up by; a name
// and a credit code are two, since counting them as one would tell that they are somebody's. The device is the one that
// the browser names by its cookie.
SignInTry company_try(const web::Request& request, const std::string& name);
SignInTry staff_try(const web::Request& request, const std::string& username);
// A try by somebody who is past the first proof, counted by that alone.
SignInTry inner_try(const std::string& about);

// What a visitor's browser is known by, between asking for a code and typing it.
std::string browser_key(const Person& who);

// With the cookie by which the browser is known from now on: the token it named, if that is one of ours, or the fresh
// one.
web::Response on_device(web::Response response, const web::Request& request, deeds::Begun begun,
                        const std::string& fresh);

// "请在 40 秒后再试。"
std::string words_of_wait(std::chrono::seconds wait);
web::Response with_retry_after(web::Response response, std::chrono::seconds wait);
// The session's cookie goes, and what the browser kept of the site, so that "back" shows nothing to whoever comes next.
web::Response without_session(web::Response response, std::string_view cookie);

// A fresh session for whom the caller names, by that token.
Session session_of(const web::Request& request, std::string_view token, Instant now);

}
