// A company comes to be, and is signed in: that its name or credit code is taken is said only to who had the SMS code.
#include "crypto/digests.hpp"
#include "crypto/tokens.hpp"
#include "deeds/companies.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "pages/door/handlers.hpp"
#include "pages/door/proofs.hpp"
#include "pages/frame/announcements.hpp"
#include "papers/reception.hpp"

namespace cakey::pages {

namespace {

constexpr Field name_field = [] {
    auto field = fields::company_name;
    field.autocomplete = "username";
    return field;
}();
constexpr Field password_field = labelled(fields::new_password, "登录密码");
constexpr Field code_field = [] {
    auto field = fields::sms_code;
    field.missing = "请填写短信验证码；没有收到时请点“获取验证码”。";
    return field;
}();
constexpr Field captcha_field = hinted(labelled(fields::captcha, "图片验证码"), "图片中的字符，不分大小写。填写后再获取短信验证码。");
// clang-format off
constexpr Field consent_field{
    .id = "consent", .label = "我已阅读并同意服务协议", .wrong = "请先阅读并同意服务协议。", .kind = Field::Kind::tick};
// clang-format on

deeds::CodeAddressee addressee(const Mobile& mobile, const Visitor& who)
{
    return {.mobile = mobile.text(), .purpose = TextPurpose::registration_code, .browser = browser_key(who)};
}

void read_consent(const web::Request& request, const Agreement& in_force, Form& form)
{
    if (form.text(consent_field) != "yes")
        form.wrong(consent_field, std::string(consent_field.wrong));
    else if (request.form().get("agreement") != std::to_string(in_force.version))
        form.wrong(consent_field, "服务协议刚刚有了新版本，请阅读新版后再次提交。");
}

void say(deeds::NotRegistered why, Form& form)
{
    constexpr auto owner = "已经注册过，请直接登录；忘记密码可以找回。如属冒名注册，可凭证明材料请客服处理。";
    if (why == deeds::NotRegistered::name_taken)
        form.wrong(name_field, "这个企业名称，或看起来与它相同的名称，" + std::string(owner));
    if (why == deeds::NotRegistered::credit_code_taken)
        form.wrong(fields::credit_code, "这个统一社会信用代码" + std::string(owner));
    if (why == deeds::NotRegistered::code_used)
        form.wrong(code_field, std::string(code_field.wrong));
}

}

web::Response Registration::show(const web::Request& request, const Visitor& who) const
{
    if (who.company)
        return web::see_other(urls_.home());
    return again(request, who, Form(), agreement());
}

web::Response Registration::create(const web::Request& request, const Visitor& who) const
{
    const auto& in_force = agreement();
    Form form(request.form());
    const auto name = form.value<CompanyName>(name_field);
    const auto credit_code = form.value<CreditCode>(fields::credit_code);
    const auto contact = form.line(fields::contact);
    const auto mobile = form.mobile(fields::mobile);
    form.code(code_field);
    const auto password = form.new_password(form.text(name_field), form.text(fields::mobile));
    read_consent(request, in_force, form);
    if (form.failed() || !CodeField(means_).passes(addressee(*mobile, who), code_field, form))
        return again(request, who, form, in_force);

    const cakey::Registration registration{.name = *name,
                                           .credit_code = *credit_code,
                                           .contact = contact,
                                           .mobile = mobile->text(),
                                           .password_hash = means_.hashing.place(crypto::Hashing::Queue::visitor).hash(password),
                                           .agreement_version = in_force.version};
    const auto token = crypto::random_token();
    const auto device = crypto::random_token();
    using Outcome = std::variant<deeds::Begun, deeds::NotRegistered>;
    const auto outcome = transact([&](Unit& unit, Instant now) -> Outcome {
        const auto made = deeds::register_company(unit, registration, addressee(*mobile, who), now);
        if (const auto* why = std::get_if<deeds::NotRegistered>(&made))
            return *why;
        auto session = session_of(request, token, now);
        session.company_id = std::get<CompanyId>(made);
        return deeds::let_in(unit, session, who.session(), company_try(request, name->text()).device,
                             crypto::sha256_hex(device));
    });
    if (const auto* why = std::get_if<deeds::NotRegistered>(&outcome)) {
        say(*why, form);
        return again(request, who, form, in_force);
    }
    auto response = done(request, "registered", urls_.home(), "registered");
    response.set_cookie({.name = std::string(session_cookie), .value = token});
    return on_device(std::move(response), request, std::get<deeds::Begun>(outcome), device);
}

web::Response Registration::send_code(const web::Request& request, const Visitor& who) const
{
    Form form(request.form());
    const auto mobile = form.mobile(fields::mobile);
    const CodeField codes(means_);
    if (mobile && codes.costs_captcha(request)) {
        form.code(captcha_field);
        if (!form.failed())
            CaptchaField(means_).passes(request.form(), form);
    }
    if (!form.failed())
        codes.send(request, addressee(*mobile, who), code_field, form);
    return again(request, who, form, agreement());
}

web::Response Registration::read_licence(const web::Request& request, const Visitor&) const
{
    const auto* photograph = request.form().upload("licence");
    const auto text = photograph && !photograph->too_large ? means_.reception.code(photograph->content) : std::nullopt;
    return text ? web::json(200, {{"text", *text}})
                : web::json(422, {{"error", "没有读到二维码，请对准营业执照上的二维码重新拍摄，或直接填写。"}});
}

const Agreement& Registration::agreement() const { return means_.catalogue.agreements().in_force(clock_.now()); }

web::Response Registration::again(const web::Request& request, const Visitor& who, const Form& form,
                                  const Agreement& agreement) const
{
    const CodeField codes(means_);
    const auto mobile = Mobile::parse(form.text(fields::mobile));
    const auto wait = mobile ? codes.wait(addressee(*mobile, who)) : std::chrono::seconds(0);

    auto page = screens_.page(request, who, "注册");
    show_announcements(page, means_.catalogue, clock_.now());
    page.set("AGREEMENT_VERSION", agreement.version);
    auto code = codes.show(page, form, code_field,
                           {.action = urls_.registration_code(), .wait = wait, .takes = "mobile captcha sms_code"});
    if (wait.count() > 0 && !form.failed())
        code.add("HINT").set_view("TEXT", "验证码已发送，5 分钟内有效。");
    // Only while it is asked for: registering itself costs none.
    if (form.failed(captcha_field))
        CaptchaField(means_).show(page, form, captcha_field, CaptchaField(means_).issue());
    auto consent = form.show(page, consent_field);
    consent.show("HINTED");
    add_hint_link(consent, urls_.agreement(), "阅读服务协议（新窗口）").show("NEW_WINDOW");
    form.show(page, {name_field, fields::credit_code, fields::contact, fields::mobile, password_field,
                     fields::password_again});
    return page.render("door/register", form.status());
}

}
