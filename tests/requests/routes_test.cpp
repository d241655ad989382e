// What holds for every route, whatever its page does.
#include "base/encodings.hpp"
#include "route_list.hpp"
#include "stage.hpp"

#include "web/wire_text.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <regex>
#include <set>

BOOST_AUTO_TEST_SUITE(routes)

using cakey::Delivery;
using cakey::OrderState;
using cakey::word;
using cakey::words;
using namespace cakey::requests;
namespace support = cakey::support;
namespace web = cakey::web;

namespace {

struct Played {
    Played()
    {
        site.begin();
        site.certificates = true;
    }

    // With nothing but a token, where one is given.
    Answer ask(const RouteLine& route, const std::string& number, const Cookies& cookies, const std::string& body = "")
    {
        web::RequestData data{.method = route.method, .target = route.target(number)};
        std::string sent;
        for (const auto& [name, value] : cookies)
            sent += (sent.empty() ? "" : "; ") + name + '=' + value;
        data.with_header("Cookie", sent);
        if (route.method == "POST")
            data.with_body("application/x-www-form-urlencoded", body);
        return site.ask(std::move(data));
    }

    std::string with_token(const Cookies& cookies) { return "version=1&csrf=" + stage.cast.csrf_of(cookies); }

    Site& site = Site::of_this_run();
    Stage stage{site};
    int made = 0;  // orders, for their names
};

// The names of all fields: those defined in src/pages/, those that stand in views/, and the parts of an order; but for
// those that are filled in by ourselves.
std::set<std::string> all_fields()
{
    std::set<std::string> names;
    const auto find = [&](const std::string& folder, const std::regex& field) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(CAKEY_SOURCE) + folder)) {
            const auto text = entry.is_regular_file() ? support::content_of(entry.path()) : std::string();
            for (std::sregex_iterator at(text.begin(), text.end(), field), end; at != end; ++at)
                names.insert((*at)[1]);
        }
    };
    find("/views", std::regex("<(?:input|select|textarea)[^>]* name=\"([a-z_]+)\""));
    find("/src/pages", std::regex("(?:\\.id = |code_field\\()\"([a-z_]+)\""));
    for (const auto& [field, name] : cakey::words<cakey::OrderField>)
        names.insert(std::string(name));
    names.erase("csrf");
    names.erase("version");
    if (names.size() < 60)
        throw std::runtime_error("fields are defined otherwise than this test thinks");
    return names;
}

// Of a company; to these who came to have a certificate renewed gets, too, but for the first.
const std::set<std::string> companys = {"company", "payers", "company_or_renewer"};
const std::set<std::string> behind_a_session = {
    "company",      "payers",         "company_or_renewer", "staff",  "operators",
    "outlet_staff", "administrators", "bookkeepers",        "makers", "certificate_readers"};

bool is_companys(const RouteLine& route) { return companys.contains(route.access); }
bool is_desk(const RouteLine& route) { return !is_companys(route); }

}

#define EACH_ROUTE(route, condition)                                                                                   \
    for (const auto& route : all_routes())                                                                             \
        if (condition)                                                                                                 \
    BOOST_TEST_CONTEXT(route.method << ' ' << route.pattern)

BOOST_FIXTURE_TEST_CASE(without_a_session_each_leads_to_its_sign_in, Played)
{
    EACH_ROUTE(route, behind_a_session.contains(route.access))
    {
        const auto answer = ask(route, "2026112300000001", {});
        BOOST_TEST(answer.status == 303);
        BOOST_TEST(answer.header("Location").value_or("") == (is_desk(route) ? "/cakey/desk/" : "/cakey/"));
    }
}

BOOST_FIXTURE_TEST_CASE(a_session_of_the_other_side_opens_nothing, Played)
{
    stage.give("company 甲公司");
    stage.give("operator zhang");
    EACH_ROUTE(route, behind_a_session.contains(route.access))
    {
        const auto& cookies = stage.cast.cookies_of(is_desk(route) ? "甲公司" : "zhang");
        BOOST_TEST(ask(route, "2026112300000001", cookies, with_token(cookies)).status == 303);
    }
}

BOOST_FIXTURE_TEST_CASE(the_wrong_role_is_forbidden, Played)
{
    for (const auto* person : {"operator zhang", "outlet li", "administrator wang", "auditor zhao"})
        stage.give(person);
    EACH_ROUTE(route, route.access == "operators" || route.access == "outlet_staff")
    {
        for (const auto* person : {"zhang", "li", "wang", "zhao"}) {
            if ((route.access == "operators") == (person == std::string("zhang"))
                && (route.access == "outlet_staff") == (person == std::string("li")))
                continue;
            const auto& cookies = stage.cast.cookies_of(person);
            BOOST_TEST(ask(route, "2026112300000001", cookies, with_token(cookies)).status == 403, person);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_form_without_a_token_or_with_anothers_is_refused, Played)
{
    for (const auto* one : {"company 甲公司", "company 乙公司", "operator zhang", "outlet li", "administrator wang",
                            "order O1 of 甲公司 is draft"})
        stage.give(one);
    EACH_ROUTE(route, route.method == "POST" && route.access != "callback" && route.access != "renewers")
    {
        const auto& cookies = stage.cast.cookies_of(route.access == "visitor"          ? "visitor"
                                                    : is_companys(route)               ? "甲公司"
                                                    : route.access == "outlet_staff"   ? "li"
                                                    : route.access == "administrators" ? "wang"
                                                                                       : "zhang");
        const auto anothers = stage.cast.csrf_of(stage.cast.cookies_of("乙公司"));
        for (const auto& body :
             {std::string(), std::string("csrf="), std::string("csrf=") + std::string(86, 'A'), "csrf=" + anothers}) {
            const auto answer = ask(route, stage.orders.number("O1"), cookies, body);
            BOOST_TEST(answer.status == 403);
            BOOST_TEST((answer.body.find("页面已过期") != std::string::npos));
        }
    }
    BOOST_TEST((stage.orders.state("O1") == OrderState::draft));
    BOOST_TEST(site.sql("select count(*) from audit_lines where event <> 'saved'") == "0");
}

BOOST_FIXTURE_TEST_CASE(another_companys_order_is_not_found, Played)
{
    stage.give("company 甲公司");
    stage.give("company 乙公司");
    stage.give("order O1 of 甲公司 is draft");
    stage.give("order O2 of 甲公司 is dispatched");
    stage.give("invoice of O2");
    const auto& stranger = stage.cast.cookies_of("乙公司");
    for (const std::string name : {"O1", "O2"}) {
        EACH_ROUTE(route, is_companys(route) && route.names("no"))
        {
            const auto body = "version=" + std::to_string(stage.orders.find(name).version()) + "&"
                              + with_token(stranger);
            BOOST_TEST(ask(route, stage.orders.number(name), stranger, body).status == 404);
            BOOST_TEST(ask(route, "2026112399999999", stranger, body).status == 404, "an order that there is not");
        }
    }
    BOOST_TEST((stage.orders.state("O1") == OrderState::draft));
    BOOST_TEST((stage.orders.state("O2") == OrderState::dispatched));
    BOOST_TEST(site.sql("select count(*) from papers") == "6");
}

BOOST_FIXTURE_TEST_CASE(another_method_is_refused_and_the_right_one_is_named, Played)
{
    EACH_ROUTE(route, true)
    {
        for (const auto* method : {"PUT", "DELETE", "PATCH", "OPTIONS"}) {
            const RouteLine other{method, route.pattern, route.access};
            const auto answer = ask(other, "2026112300000001", {});
            BOOST_TEST(answer.status == 405, method);
            BOOST_TEST((answer.header("Allow").value_or("").find(route.method) != std::string::npos));
        }
    }
}

// Whatever a state allows or not, it is told: no page breaks, and none is empty.
BOOST_FIXTURE_TEST_CASE(each_page_answers_for_an_order_in_each_state, Played)
{
    for (const auto* one : {"company 甲公司", "operator zhang", "outlet li"})
        stage.give(one);
    for (const auto delivery : {Delivery::courier, Delivery::pick_up, Delivery::download, Delivery::none}) {
        for (const auto& [state, name] : words<OrderState>) {
            if (!support::can_be_in(state, delivery)
                || (delivery == Delivery::none
                    && (state == OrderState::awaiting_payment || state == OrderState::closed)))
                continue;
            const auto order = std::string(name) + "_" + std::string(word(delivery));
            stage.orders.make(
                {.name = order, .company = stage.cast.company_id("甲公司"), .state = state, .delivery = delivery});
            EACH_ROUTE(route, route.method == "GET" && (route.names("no") || state == OrderState::draft))
            {
                for (const auto* person : {"甲公司", "zhang", "li"}) {
                    const auto answer = ask(route, stage.orders.number(order), stage.cast.cookies_of(person));
                    BOOST_TEST((answer.status < 500), name << " of " << person << ": " << answer.status << site.log());
                    BOOST_TEST((!answer.body.empty() || answer.status == 303 || answer.status == 308));
                }
            }
        }
    }
}

// Each form of the site, with one odd text in every field that any form has.
BOOST_FIXTURE_TEST_CASE(no_odd_text_breaks_a_form, Played)
{
    for (const auto* one : {"company 甲公司", "operator zhang", "outlet li"})
        stage.give(one);
    for (const std::string text : {"", "-1", "99999999999999999999", "😀", "' or 1=1; --", "{{CSRF}}%00"}) {
        std::string fields;
        for (const auto& name : all_fields())
            fields += '&' + name + '=' + cakey::percent_encoded(text, "-._~");
        EACH_ROUTE(route, route.method == "POST" && route.access != "callback")
        {
            site.sql("delete from orders where state = 'draft'");
            const auto order = "O" + std::to_string(made++);
            stage.orders.make({.name = order, .company = stage.cast.company_id("甲公司")});
            const std::string who = route.access == "visitor"        ? "visitor"
                                    : is_companys(route)             ? "甲公司"
                                    : route.access == "outlet_staff" ? "li"
                                                                     : "zhang";
            stage.cast.forget(who);  // it may have signed out
            const auto& cookies = stage.cast.cookies_of(who);
            const auto answer = ask(route, stage.orders.number(order), cookies,
                                    "csrf=" + stage.cast.csrf_of(cookies)
                                        + "&version=" + std::to_string(stage.orders.find(order).version()) + fields);
            BOOST_TEST((answer.status < 500), text << ": " << answer.status << site.log());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
