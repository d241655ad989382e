// From name, password and captcha to a session.
#include "pages/sign_in.hpp"

#include "crypto/tokens.hpp"
#include "domain/company_name.hpp"
#include "domain/password_rule.hpp"
#include "domain/text.hpp"
#include "pages/access.hpp"
#include "pages/browser.hpp"
#include "web/csrf.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField password_field{"password", "PASSWORD", "PASSWORD_ERROR"};
constexpr FormField captcha_field{"captcha", "CAPTCHA", "CAPTCHA_ERROR"};

}

web::Response SignInPage::show(const web::Request& request) const
{
    if (request.is<CompanyPerson>())
        return web::see_other(urls_.home());
    return again(request, FormCheck());
}

web::Response SignInPage::create(const web::Request& request) const
{
    const auto& form = request.form();
    const std::string password(form.get("password"));

    FormCheck check;
    if (trimmed(form.get("name")).empty())
        check.wrong(name_field, "请填写企业名称。");
    if (password.empty())
        check.wrong(password_field, "请填写登录密码。");
    if (trimmed(form.get("captcha")).empty())
        check.wrong(captcha_field, "请填写图片中的验证码。");
    if (check.failed())
        return again(request, check);
    if (!captchas_.passes(form)) {
        check.wrong(captcha_field, "验证码不正确或已过期，请按新图片填写。");
        return again(request, check);
    }

    const auto company = find(form.get("name"));
    const bool possible = company && password.size() <= 4 * longest_password;
    // An unknown name costs the same time as a wrong password, and reads the same.
    if (!hashing_.matches(possible ? password : std::string(), possible ? company->password_hash() : std::string())) {
        request.log().event = "sign_in_refused";
        check.wrong(name_field, "企业名称或登录密码不正确，请核对后重新填写。");
        return again(request, check);
    }
    return begin_session(request, company->id());
}

web::Response SignInPage::destroy(const web::Request& request) const
{
    const auto session = request.who<CompanyPerson>().session_id;
    store_.transact([&](Unit& unit) { unit.sessions().remove(session); });
    auto response = screens_.see_other(urls_.sign_in(), "signed_out");
    response.set_cookie({.name = std::string(session_cookie), .value = "", .max_age = std::chrono::seconds(0)});
    return response;
}

web::Response SignInPage::again(const web::Request& request, const FormCheck& check) const
{
    auto fields = screens_.fields(request, "登录");
    // One for the page and its dialog: only one of the two forms is sent.
    fields.set("CAPTCHA_TOKEN", captchas_.issue().token);
    if (check.failed())
        fields.set("NAME", request.form().get("name"));
    check.show(fields);
    return screens_.show(request, "sign_in", fields, check.failed() ? 422 : 200);
}

std::optional<Company> SignInPage::find(std::string_view name) const
{
    const auto typed = CompanyName::parse(name);  // a credit code passes as well, and is folded the same way
    if (!typed)
        return std::nullopt;
    return store_.read([&](Unit& unit) { return unit.companies().called(typed->normalized()); });
}

web::Response SignInPage::begin_session(const web::Request& request, CompanyId company) const
{
    const auto token = crypto::random_token();
    const auto now = clock_.now();
    const Session fresh{.token_hash = crypto::sha256_hex(token),
                        .company_id = company,
                        .staff_id = std::nullopt,
                        .csrf_secret = web::csrf::new_secret(),
                        .browser = browser_of(request),
                        .address = request.remote_address(),
                        .created_at = now,
                        .seen_at = now};
    store_.transact([&](Unit& unit) {
        if (request.is<CompanyPerson>())
            unit.sessions().remove(request.who<CompanyPerson>().session_id);
        auto session = fresh;
        unit.sessions().add(session);
    });
    request.log().person = "company:" + std::to_string(company.value);
    request.log().event = "signed_in";
    auto response = web::see_other(urls_.home());
    response.set_cookie({.name = std::string(session_cookie), .value = token});
    return response;
}

}
