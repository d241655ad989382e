// The invoice issuer's client against the sandbox.
#include "outside/invoices.hpp"

#include "support/sandbox.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(invoices)

using namespace cakey;
using cakey::outside::NuonuoInvoices;
using cakey::support::CalmSandbox;

namespace {

using State = IssuedInvoice::State;

struct OneToken : TokenStore {
    std::optional<IssuerToken> load(const std::string&) override { return token; }
    void save(const IssuerToken& fresh) override
    {
        token = fresh;
        ++saved;
    }

    std::optional<IssuerToken> token;
    int saved = 0;
};

struct Issuer : CalmSandbox {
    static InvoiceOrder order(const std::string& number)
    {
        InvoiceOrder order;
        order.number = "IT" + number;
        order.title = "测试公司";
        order.tax_number = "91350100M000100Y43";
        order.ordered_at = SystemClock().now();
        order.lines = {{"数字证书服务费", "3040203000000000000", 2, Fen(40000), 6},
                       {"密码介质", "1090500000000000000", 1, Fen(10000), 13}};
        return order;
    }

    IssuedInvoice issued(const std::string& number)
    {
        Answer<IssuedInvoice> answer;
        support::wait_until([&] {
            answer = issuer.find("IT" + number);
            BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);
            return answer.value.state != State::in_progress;
        });
        return answer.value;
    }

    std::size_t kept(const std::string& number) const
    {
        std::size_t count = 0;
        for (const auto& invoice : sandbox.get("/invoices"))
            count += invoice.at("orderNo") == "IT" + number;
        return count;
    }

    OneToken tokens;
    NuonuoInvoices issuer{sandbox.invoices(), tokens, clock};
};

}

BOOST_FIXTURE_TEST_CASE(an_invoice_is_submitted_issued_and_fetched_with_one_token, Issuer)
{
    const auto answer = issuer.submit(order("life"));
    BOOST_TEST((answer.heard == Heard::done), answer.code + ' ' + answer.text);
    BOOST_TEST(answer.value != "");
    const auto invoice = issued("life");
    BOOST_TEST((invoice.state == State::issued));
    BOOST_TEST(invoice.number.size() == 20u);
    BOOST_TEST((clock.now() - invoice.issued_at < std::chrono::minutes(5)));
    BOOST_TEST(invoice.urls.size() == 3u);
    for (const auto& [format, url] : invoice.urls) {
        const auto file = issuer.fetch(url, format);
        BOOST_TEST((file.heard == Heard::done), file.code + ' ' + file.text);
        BOOST_TEST(file.value.starts_with(format == InvoiceFormat::pdf   ? "%PDF-"
                                          : format == InvoiceFormat::ofd ? "PK"
                                                                         : "<?xml"));
    }
    BOOST_TEST(tokens.saved == 1);
}

BOOST_FIXTURE_TEST_CASE(a_number_is_invoiced_once_however_often_it_is_submitted, Issuer)
{
    sandbox.arm("nuonuo.OpeMplatform.requestBillingNew", "timeout_after", 1);
    issuer.submit(order("once"));
    const auto again = issuer.submit(order("once"));
    BOOST_TEST((again.heard == Heard::done), again.code + ' ' + again.text);
    BOOST_TEST(kept("once") == 1u);
    BOOST_TEST((issued("once").state == State::issued));
}

BOOST_FIXTURE_TEST_CASE(failures_are_told_from_silence, Issuer)
{
    sandbox.arm("nuonuo.OpeMplatform.requestBillingNew", "failed");
    BOOST_TEST((issuer.submit(order("failed")).heard == Heard::done));
    const auto failed = issued("failed");
    BOOST_TEST((failed.state == State::failed));
    BOOST_TEST(failed.failure != "");

    sandbox.arm("nuonuo.OpeMplatform.requestBillingNew", "system_error");
    BOOST_TEST((issuer.submit(order("error")).heard == Heard::unknown));
    BOOST_TEST((issuer.find("ITabsent").heard == Heard::refused));
    sandbox.arm("nuonuo.OpeMplatform.queryInvoiceResult", "being_voided");
    BOOST_TEST((issuer.find("ITfailed").value.state == State::in_progress));
    auto bad = order("bad");
    bad.lines.clear();
    BOOST_TEST((issuer.submit(bad).heard == Heard::refused));
}

BOOST_FIXTURE_TEST_CASE(a_platform_that_is_busy_is_asked_later_and_what_is_set_up_wrongly_is_refused_by_name, Issuer)
{
    for (const auto& [fault, code] : {std::pair("busy", "0200"), std::pair("quota", "070201")}) {
        sandbox.arm("nuonuo.OpeMplatform.requestBillingNew", fault);
        const auto answer = issuer.submit(order("later"));
        BOOST_TEST((answer.heard == Heard::later), fault);
        BOOST_TEST(answer.code == code);
    }
    sandbox.arm("nuonuo.OpeMplatform.requestBillingNew", "foreign_tax_number");
    const auto refused = issuer.submit(order("later"));
    BOOST_TEST((refused.heard == Heard::refused));
    BOOST_TEST(refused.code == "070401");
    BOOST_TEST(kept("later") == 0u);
    BOOST_TEST((issuer.submit(order("later")).heard == Heard::done));
}

BOOST_FIXTURE_TEST_CASE(what_is_no_answer_of_the_issuers_decides_nothing, Issuer)
{
    for (const std::string fault : {"html", "redirect", "flood"}) {
        sandbox.arm("nuonuo.OpeMplatform.requestBillingNew", fault);
        BOOST_TEST((issuer.submit(order(fault)).heard == Heard::unknown), fault);
        BOOST_TEST(kept(fault) == 0u);
        sandbox.arm("nuonuo.OpeMplatform.queryInvoiceResult", fault);
        BOOST_TEST((issuer.find("IT" + fault).heard == Heard::unknown), fault);
        sandbox.arm("invoice.token", fault);
        OneToken none;
        BOOST_TEST((NuonuoInvoices(sandbox.invoices(), none, clock).submit(order(fault)).heard == Heard::later), fault);
    }
}

BOOST_FIXTURE_TEST_CASE(files_that_lead_elsewhere_or_never_end_are_refused, Issuer)
{
    issuer.submit(order("long"));
    const auto url = issued("long").urls.at(InvoiceFormat::pdf);
    sandbox.arm("invoice.pdf", "redirect");
    const auto led = issuer.fetch(url, InvoiceFormat::pdf);
    BOOST_TEST(led.code == "302", led.text);
    sandbox.arm("invoice.pdf", "flood");
    BOOST_TEST(issuer.fetch(url, InvoiceFormat::pdf).code == "size");
}

BOOST_FIXTURE_TEST_CASE(the_number_is_read_wherever_it_stands, Issuer)
{
    BOOST_TEST((issuer.submit(order("elsewhere")).heard == Heard::done));
    const auto number = issued("elsewhere").number;
    sandbox.arm("nuonuo.OpeMplatform.queryInvoiceResult", "number_in_invoice_no");
    BOOST_TEST(issuer.find("ITelsewhere").value.number == number);
}

BOOST_FIXTURE_TEST_CASE(a_token_without_end_is_kept_for_a_day, Issuer)
{
    sandbox.arm("invoice.token", "endless");
    BOOST_TEST((issuer.submit(order("endless")).heard == Heard::done));
    BOOST_REQUIRE(tokens.token);
    BOOST_CHECK(tokens.token->expires_at - tokens.token->fetched_at == std::chrono::hours(24));
}

BOOST_FIXTURE_TEST_CASE(without_a_token_nothing_is_asked, Issuer)
{
    for (const auto fault : {"system_error", "down"}) {
        sandbox.arm("invoice.token", fault, 2);
        BOOST_TEST((issuer.submit(order("token")).heard == Heard::later), fault);
        sandbox.disarm();
    }
    BOOST_TEST(kept("token") == 0u);
    const support::TemporaryDirectory directory;
    auto settings = sandbox.invoices();
    settings.app_secret_file = directory.write("secret", "another");
    const auto refused = NuonuoInvoices(settings, tokens, clock).submit(order("token"));
    BOOST_TEST((refused.heard == Heard::refused), refused.text);
    BOOST_TEST(!tokens.token);
}

BOOST_FIXTURE_TEST_CASE(a_token_refused_early_is_fetched_anew_but_not_too_often, Issuer)
{
    const auto now = clock.now();
    tokens.token = IssuerToken{"nuonuo", "stale", now - std::chrono::hours(16), now + std::chrono::hours(8)};
    BOOST_TEST((issuer.submit(order("stale")).heard == Heard::done));
    BOOST_TEST(tokens.saved == 1);
    tokens.token = IssuerToken{"nuonuo", "stale", now - std::chrono::hours(1), now + std::chrono::hours(23)};
    NuonuoInvoices another(sandbox.invoices(), tokens, clock);
    BOOST_TEST((another.submit(order("fresh")).heard == Heard::later));
    BOOST_TEST(tokens.saved == 1);
}

BOOST_FIXTURE_TEST_CASE(a_token_that_is_said_to_be_of_another_application_is_fetched_anew, Issuer)
{
    BOOST_TEST((issuer.submit(order("own")).heard == Heard::done));
    BOOST_REQUIRE(tokens.token);
    tokens.token->fetched_at -= std::chrono::hours(16);
    sandbox.arm("nuonuo.OpeMplatform.requestBillingNew", "foreign_token");
    NuonuoInvoices another(sandbox.invoices(), tokens, clock);
    BOOST_TEST((another.submit(order("foreign")).heard == Heard::done));
    BOOST_TEST(tokens.saved == 2);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_not_there_busy_or_no_such_file_is_told_apart, Issuer)
{
    issuer.submit(order("file"));
    const auto urls = issued("file").urls;
    const auto url = urls.at(InvoiceFormat::pdf);
    const auto pdf = [&] { return issuer.fetch(url, InvoiceFormat::pdf); };
    sandbox.arm("invoice.pdf", "not_a_pdf");
    BOOST_TEST(pdf().code == "not_pdf");
    for (const auto& [format, code] :
         {std::pair(InvoiceFormat::ofd, "not_ofd"), std::pair(InvoiceFormat::xml, "not_xml")}) {
        BOOST_TEST(issuer.fetch(url, format).code == code);
        sandbox.arm("invoice." + std::string(word(format)), "not_an_original");
        BOOST_TEST(issuer.fetch(urls.at(format), format).code == code);
    }
    sandbox.arm("invoice.pdf", "not_found");
    BOOST_TEST((pdf().heard == Heard::refused));
    sandbox.arm("invoice.pdf", "system_error");
    BOOST_TEST((pdf().heard == Heard::later));
    sandbox.arm("invoice.pdf", "down", 2);
    BOOST_TEST((pdf().heard == Heard::later));
}

BOOST_FIXTURE_TEST_CASE(an_issuer_that_gives_the_paper_alone_is_believed, Issuer)
{
    issuer.submit(order("alone"));
    BOOST_TEST((issued("alone").state == State::issued));
    sandbox.arm("nuonuo.OpeMplatform.queryInvoiceResult", "pdf_only");
    const auto urls = issuer.find("ITalone").value.urls;
    BOOST_TEST(urls.size() == 1u);
    BOOST_TEST(urls.contains(InvoiceFormat::pdf));
}

BOOST_FIXTURE_TEST_CASE(an_issued_invoice_is_reversed_and_found_under_the_number_of_its_red_letter, Issuer)
{
    const auto number = std::to_string(clock.now().time_since_epoch().count());
    const auto serial = issuer.submit(order(number)).value;
    const auto blue = issued(number);
    const RedLetterOrder red{.number = "IT" + number + "R",
                             .blue_number = blue.number,
                             .blue_serial = serial,
                             .buyer = "测试公司",
                             .buyer_tax_number = "91350100M000100Y43",
                             .ordered_at = clock.now()};
    const auto answer = issuer.reverse(red);
    BOOST_REQUIRE_MESSAGE(answer.heard == Heard::done, answer.code + ' ' + answer.text);
    BOOST_TEST((issuer.reverse(red).heard == Heard::done));  // asked twice
    BOOST_TEST(issued(number + "R").number != blue.number);
    auto other = red;
    other.number += "2";
    BOOST_TEST((issuer.reverse(other).heard == Heard::refused));
    BOOST_TEST((issuer.ask_confirmation(other).heard == Heard::refused));
}

BOOST_FIXTURE_TEST_CASE(what_a_buyer_has_used_is_reversed_with_his_confirmation, Issuer)
{
    using Confirmed = RedConfirmation::State;
    for (const auto& [fault, state] :
         {std::pair<std::string, Confirmed>{"", Confirmed::issued}, {"denied", Confirmed::denied}}) {
        const auto number = std::to_string(clock.now().time_since_epoch().count());
        const auto serial = issuer.submit(order(number)).value;
        const RedLetterOrder red{.number = "IT" + number + "R",
                                 .blue_number = issued(number).number,
                                 .blue_serial = serial,
                                 .buyer = "测试公司",
                                 .buyer_tax_number = "91350100M000100Y43",
                                 .reason = RedReason::wrong_details,
                                 .ordered_at = clock.now()};
        sandbox.arm("nuonuo.OpeMplatform.fastInvoiceRed", "used");
        BOOST_TEST((issuer.reverse(red).heard == Heard::refused));
        if (!fault.empty())
            sandbox.arm("nuonuo.OpeMplatform.saveInvoiceRedConfirm", fault);
        BOOST_TEST((issuer.ask_confirmation(red).heard == Heard::done));
        BOOST_TEST((issuer.ask_confirmation(red).heard == Heard::done));  // asked twice
        Answer<RedConfirmation> heard;
        support::wait_until([&] {
            heard = issuer.confirmation(red.number);
            BOOST_REQUIRE_MESSAGE(heard.heard == Heard::done, heard.code + ' ' + heard.text);
            return heard.value.state != Confirmed::waiting;
        });
        BOOST_TEST((heard.value.state == state));
        BOOST_TEST(heard.value.red_number.size() == (state == Confirmed::issued ? 20u : 0u));
    }
}

BOOST_AUTO_TEST_SUITE_END()
