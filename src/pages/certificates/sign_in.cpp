// Signing in with a certificate: TLS has proved who holds its key, our tables say whose it is.
#include "ca/certificate.hpp"
#include "crypto/tokens.hpp"
#include "domain/fault.hpp"
#include "pages/certificates/handlers.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/door/proofs.hpp"

namespace cakey::pages {

namespace {

constexpr std::string_view title = "证书登录";

// "https://cakey.example.cn": forms on this page end there, at another port.
std::string origin_of(const std::string& url) { return url.substr(0, url.find('/', sizeof "https://" - 1)); }

}

CertificateSignIn::Shown CertificateSignIn::shown(const web::Request& request) const
{
    const auto& sent = request.client_certificate();
    if (sent.empty())
        return {{}, RenewalObstacle::none_sent};
    const auto content = ca::as_der(sent);
    const auto facts = ca::read_certificate(sent);
    if (!content || !facts)
        return {{}, RenewalObstacle::unknown};
    const auto now = clock_.now();
    auto found = store_.read(
        [&](Unit& unit) { return deeds::presented(unit, facts->issuer, facts->serial, *content, now); });
    if (!found)
        return {{}, RenewalObstacle::unknown};
    const auto obstacle = found->obstacle;
    return {std::move(found), obstacle};
}

web::Response CertificateSignIn::screen(const web::Request& request, const Visitor& who, const Shown& shown,
                                        int status) const
{
    auto page = screens_.page(request, who, title);
    page.set("HERE_URL", at_certificate_port(urls_.certificate_sign_in()));
    page.set("SITE_URL", means_.public_url);
    if (shown.found) {
        const auto& certificate = shown.found->certificate;
        auto section = page.add("SHOWN");
        section.set("SUBJECT", certificate.subject().name);
        section.set("SERIAL_NO", certificate.serial());
        show_time(section, "ENDS", "ENDS_ISO", certificate.not_after());
        section.set("DAYS", days_left(certificate.not_after(), clock_.now()));
    }
    if (shown.obstacle)
        page.add("OBSTACLE").set_view("TEXT", label(*shown.obstacle));
    else
        page.show("CAN_SIGN_IN");
    auto response = page.render("certificates/sign_in", status);
    response.set("Content-Security-Policy",
                 "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                 "form-action 'self' "
                     + origin_of(means_.public_url) + "; frame-ancestors 'none'; base-uri 'none'");
    return response;
}

web::Response CertificateSignIn::show(const web::Request& request, const Visitor& who) const
{
    return screen(request, who, shown(request), 200);
}

web::Response CertificateSignIn::create(const web::Request& request, const Visitor& who) const
{
    const auto seen = shown(request);
    if (seen.obstacle) {
        request.log().event = "certificate_sign_in_refused";
        return screen(request, who, seen, 422);
    }
    const auto token = crypto::random_token();
    transact([&](Unit& unit, Instant now) {
        deeds::begin_session(unit, *seen.found, who.session(), session_of(request, token, now));
    });
    request.log().event = "signed_in";
    // At the site's own port, which shares the cookie: cookies know no ports.
    web::Response response(303);
    response.set("Location", on_site(urls_.renewal(seen.found->certificate.id())));
    response.set_cookie({.name = std::string(session_cookie), .value = token});
    return response;
}

}
