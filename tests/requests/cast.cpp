// Making people, and signing them in past the sign-in page.
#include "cast.hpp"

#include "crypto/tokens.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "support/world.hpp"
#include "web/csrf.hpp"

#include <stdexcept>

namespace cakey::requests {

namespace {

// A valid code that no other number gives.
CreditCode credit_code(std::size_t number)
{
    auto digits = std::to_string(number);
    digits.insert(0, 3 - digits.size(), '0');
    return support::credit_code("91320100MA1000" + digits);
}

const std::string& hash_of_password(Site& site)
{
    static const auto hash = site.hashing.place(crypto::Hashing::Queue::visitor).hash(Cast::password);
    return hash;
}

std::string bytes_of_hex(const std::string& hex)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return bytes;
}

}

void Cast::company(const std::string& name, bool with_details)
{
    const auto number = companies_.size();
    const auto typed = CompanyName::parse(name);
    if (!typed)
        throw std::runtime_error("no company can be called " + name);
    const auto code = credit_code(number);
    Company made(
        {*typed, code, "王小明", "1390013900" + std::to_string(number), hash_of_password(site_), 1},
        site_.clock.now());
    if (with_details) {
        made.describe({"李法人", "江苏省", "南京市", "建邺区", "025-88886666", "某路1号"});
        made.invoice_to({name, code.text(), "", "", "invoice@example.com"});
    }
    companies_[name] = site_.store.transact([&](Unit& unit) { return unit.companies().add(made); });
}

void Cast::staff(const std::string& username, Role role, bool elsewhere)
{
    Staff made;
    made.username = username;
    made.name = "员工 " + username;
    made.role = role;
    if (role == Role::outlet)
        made.outlet = elsewhere ? OutletId{outlet().value + 1} : outlet();
    made.password_hash = hash_of_password(site_);
    made.totp_secret_sealed = site_.seal.seal(totp_secret, "staff:" + username + ":totp");
    made.created_at = site_.clock.now();
    staff_[username] = site_.store.transact([&](Unit& unit) { return unit.staff().add(made); });
}

OutletId Cast::outlet() const { return {std::stoll(site_.sql("select min(id) from outlets"))}; }

const Cookies& Cast::cookies_of(const std::string& name)
{
    const auto found = cookies_.find(name);
    return found != cookies_.end() ? found->second : cookies_[name] = begin_session(name);
}

Cookies Cast::begin_session(const std::string& name)
{
    if (name == "nobody")
        return {};
    if (name == "visitor")
        return {{std::string(pages::visitor_cookie), web::csrf::text_of(web::csrf::new_secret())}};

    const auto token = crypto::random_token();
    Session session;
    session.token_hash = crypto::sha256_hex(token);
    if (is_company(name))
        session.company_id = company_id(name);
    else if (is_staff(name))
        session.staff_id = staff_id(name);
    else
        throw std::runtime_error("there is nobody called " + name);
    session.csrf_secret = web::csrf::new_secret();
    session.created_at = session.seen_at = site_.clock.now();
    site_.store.transact([&](Unit& unit) {
        auto fresh = session;
        unit.sessions().add(fresh);
    });
    return {{std::string(is_company(name) ? pages::session_cookie : pages::desk_session_cookie), token}};
}

std::int64_t Cast::session_id(const std::string& name)
{
    const auto& [cookie, token] = *cookies_of(name).begin();
    return std::stoll(site_.sql("select id from sessions where token_hash = '" + crypto::sha256_hex(token) + "'"));
}

std::string Cast::csrf_of(const Cookies& cookies)
{
    for (const auto cookie : {pages::desk_session_cookie, pages::session_cookie})
        if (const auto found = cookies.find(std::string(cookie)); found != cookies.end())
            if (const auto secret = site_.sql("select encode(csrf_secret, 'hex') from sessions where token_hash = '"
                                              + crypto::sha256_hex(found->second) + "'");
                !secret.empty())
                return web::csrf::mask(bytes_of_hex(secret));
    if (const auto found = cookies.find(std::string(pages::visitor_cookie)); found != cookies.end())
        if (const auto secret = web::csrf::secret_of(found->second))
            return web::csrf::mask(*secret);
    throw std::runtime_error("whoever asks has no CSRF token");
}

}
