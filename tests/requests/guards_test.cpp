// Whom each route lets in, and with which proof: guards.tsv, line by line.
#include "route_list.hpp"
#include "stage.hpp"

#include "crypto/digests.hpp"
#include "deeds/reissues.hpp"
#include "deeds/taxpayers.hpp"
#include "domain/identity_request.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/papers.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <optional>
#include <sstream>

BOOST_AUTO_TEST_SUITE(guards)

using namespace cakey;
using namespace cakey::requests;
namespace web = cakey::web;

namespace {

// The kinds of people. 甲公司 is whose everything is, and 甲's order is at the first outlet.
constexpr std::pair<const char*, const char*> people[] = {
    {"nobody", ""},       {"its company", "甲公司"},  {"another company", "乙公司"}, {"operator", "zhang"},
    {"its outlet", "li"}, {"another outlet", "qian"}, {"administrator", "wang"},     {"auditor", "zhao"},
};

const std::string request_number = "Q2026112300000001";
const std::string settlement_number = "T2026112300000001";

struct World {
    World()
    {
        for (const auto* one :
             {"company 甲公司", "company 乙公司", "operator zhang", "outlet li", "outlet qian elsewhere",
              "administrator wang", "auditor zhao", "order O1 of 甲公司 is handed_over by pick_up", "invoice of O1",
              "bill of 2026-11-22 is differing about O1", "order O2 of 甲公司 is awaiting_review",
              "refund of O2 is stuck by ACQ.TRADE_HAS_FINISHED", "certificate C1 of O1"})
            stage.give(one);
        stage.certificates.want_revoked("C1");
        site.store.transact([&](Unit& unit) {
            deeds::ask_reissue(unit, stage.cast.company_id("甲公司"), stage.orders.number("O1"),
                               {.reason = "税号填写错误", .info = {}}, site.clock.now());
            deeds::want_special_invoices(unit, stage.cast.company_id("甲公司"),
                                         {"甲公司", "91350100M000100Y43", "", "", "", InvoiceKind::special},
                                         site.clock.now());
        });
        const auto refund = stage.orders.newest_refund("O2");
        site.store.transact([&](Unit& unit) {
            const auto company = unit.companies().numbered(stage.cast.company_id("甲公司"));
            auto request = IdentityRequest::for_mobile(request_number, company, "13812345678", site.clock.now());
            unit.identity_requests().add(request);
            const auto kind = IdentityPaperKind::business_licence;
            const std::string content = "GIF";
            IdentityPaper paper{.request_id = request.id(),
                                .kind = kind,
                                .file_name = "licence.png",
                                .media_type = "image/png",
                                .size = 3,
                                .sha256 = crypto::sha256_hex(content),
                                .content_sealed = site.seal.seal(content, pages::paper_place(request_number, kind)),
                                .uploaded_at = site.clock.now()};
            unit.identity_papers().add(paper);

            const Transfer transfer{.payee = "甲公司",
                                    .bank = "某银行",
                                    .account_sealed = pages::sealed_account(site.seal, settlement_number, "12345678"),
                                    .on = china_date(site.clock.now()),
                                    .bank_reference = "1"};
            Settlement settlement(settlement_number, refund, transfer, stage.cast.staff_id("zhang"), site.clock.now());
            SettlementPaper slip{.file_name = "slip.png",
                                 .media_type = "image/png",
                                 .size = 3,
                                 .sha256 = crypto::sha256_hex(content),
                                 .content_sealed = site.seal.seal(content, pages::slip_place(settlement_number)),
                                 .uploaded_at = site.clock.now()};
            unit.settlements().add(settlement, slip);
        });
    }

    // "in", the sign-in page, "403", "404": what the guard said, whatever the page thinks of the rest.
    std::string answer(const RouteLine& route, const std::string& person, bool with_token)
    {
        const Cookies cookies = person.empty() ? Cookies() : stage.cast.cookies_of(person);
        web::RequestData data{.method = route.method, .target = target(route)};
        std::string sent;
        for (const auto& [name, value] : cookies)
            sent += (sent.empty() ? "" : "; ") + name + '=' + value;
        data.with_header("Cookie", sent);
        if (route.method == "POST")
            data.with_body("application/x-www-form-urlencoded",
                           "version=1"
                               + (with_token && !cookies.empty() ? "&csrf=" + stage.cast.csrf_of(cookies) : ""));
        const auto answered = site.ask(std::move(data));
        const auto location = answered.header("Location").value_or("");
        // Signing out leads there too, but clears what the browser kept.
        if (answered.status == 303
            && (location == "/cakey/" || location == "/cakey/desk/" || location == "/cakey/renewal")
            && !answered.header("Clear-Site-Data"))
            return "sign in";
        return answered.status == 403 || answered.status == 404 ? std::to_string(answered.status) : "in";
    }

    Site& site = begun();
    Stage stage{site};

private:
    static Site& begun()
    {
        Site::of_this_run().begin();
        Site::of_this_run().certificates = true;
        return Site::of_this_run();
    }

    std::string target(const RouteLine& route)
    {
        auto text = route.target(route.pattern.starts_with("/desk/requests")      ? request_number
                                 : route.pattern.starts_with("/desk/settlements") ? settlement_number
                                                                                  : stage.orders.number("O1"));
        const auto one = text.find("/1/") != std::string::npos ? text.find("/1/") : text.rfind("/1");
        if (route.pattern.ends_with("/differences/{id}"))
            text.replace(text.rfind('/') + 1, 1, site.sql("select max(id) from bill_differences"));
        if (route.pattern.starts_with("/desk/refunds/{id}"))
            text.replace(one + 1, 1, std::to_string(stage.orders.newest_refund("O2").id));
        if (route.pattern.starts_with("/desk/companies/{id}"))
            text.replace(one + 1, 1, std::to_string(stage.cast.company_id("甲公司").value));
        if (route.pattern.starts_with("/desk/staff/{id}"))
            text.replace(one + 1, 1, std::to_string(stage.cast.staff_id("zhang").value));
        if (route.pattern.starts_with("/certificates/{id}") || route.pattern.starts_with("/desk/certificates/{id}"))
            text.replace(one + 1, 1, std::to_string(stage.certificates.id("C1")));
        if (const auto revocation = text.find("/revocations/1/"); revocation != std::string::npos)
            text.replace(text.find('1', revocation), 1, site.sql("select max(id) from revocations"));
        if (const auto check = text.find("/taxpayer/1/"); check != std::string::npos)
            text.replace(text.find('1', check), 1, site.sql("select max(id) from taxpayer_checks"));
        if (route.pattern.find("/reissues/{id}") != std::string::npos)
            text.replace(one + 1, 1, site.sql("select max(id) from reissues"));
        if (route.pattern.starts_with("/contact/sessions/{id}"))
            text.replace(one + 1, 1, std::to_string(stage.cast.session_id("甲公司")));
        return text;
    }
};

std::string matrix()
{
    std::ostringstream lines;
    lines << "# Whom each route lets in: with its token, and where it is a form, without. guards_test.cpp compares.\n"
             "# method\troute\taccess";
    for (const auto& [kind, name] : people)
        lines << '\t' << kind;
    lines << '\n';
    std::optional<World> world;
    // Making a world takes a tenth of a second: only who was let in with a form has changed it.
    const auto answer = [&](const RouteLine& route, const std::string& person, bool with_token) {
        if (!world)
            world.emplace();
        auto said = world->answer(route, person, with_token);
        if (route.method == "POST" && said == "in")
            world.reset();
        return said;
    };
    for (const auto& route : all_routes()) {
        lines << route.method << '\t' << route.pattern << '\t' << (route.confirmed ? "confirmed_" : "") << route.access;
        for (const auto& [kind, name] : people) {
            lines << '\t' << answer(route, name, true);
            if (route.method == "POST")
                lines << " | " << answer(route, name, false);
        }
        lines << '\n';
    }
    return lines.str();
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

}

// A new route, or another answer: look at the line, and if it is as it should be, put it into the file. What is there
// now is written into the build's folder.
BOOST_AUTO_TEST_CASE(each_route_lets_in_whom_guards_tsv_says)
{
    const auto found = matrix();
    std::ofstream(CAKEY_BUILD "/guards.tsv") << found;
    const auto said = lines_of(support::content_of(CAKEY_SOURCE "/tests/requests/guards.tsv"));
    const auto is = lines_of(found);
    for (std::size_t i = 0; i < std::max(said.size(), is.size()); ++i)
        BOOST_TEST((i < said.size() ? said[i] : "nothing") == (i < is.size() ? is[i] : "nothing"));
}

BOOST_AUTO_TEST_SUITE_END()
