// An invoice's way: issued once, at the prices of the submission, fetched, and mailed.
#include "support/approved.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(work_invoice_delivery)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string first = Approved::paid;

}

BOOST_FIXTURE_TEST_CASE(it_is_issued_fetched_and_mailed, Approved)
{
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_REQUIRE(mail.letters.size() == 1u);
    BOOST_TEST(mail.letters[0].to == "invoice@example.com");
    std::vector<std::string> files;
    for (const auto& file : mail.letters[0].attachments)
        files.push_back(file.name + ' ' + file.type + ' ' + file.content);
    const std::vector<std::string> expected{"invoice-24502000000067087970.pdf application/pdf %PDF-1.4",
                                            "invoice-24502000000067087970.ofd application/ofd ofd",
                                            "invoice-24502000000067087970.xml application/xml xml"};
    BOOST_TEST(files == expected, boost::test_tools::per_element());
    BOOST_TEST(mail.letters[0].text.find("入账归档") != std::string::npos);
    BOOST_REQUIRE(issuer.invoices.size() == 1u);
    const auto& lines = issuer.invoices.at("2026112300000001F1").lines;
    BOOST_REQUIRE(lines.size() == 2u);
    BOOST_CHECK(lines[0].gross + lines[1].gross == the_price);
}

BOOST_FIXTURE_TEST_CASE(a_lost_answer_makes_no_second_invoice, Approved)
{
    issuer.next("submit", Mishap::lost);
    work_until_quiet();
    BOOST_TEST(issuer.times("submit") == 2);
    BOOST_TEST(issuer.invoices.size() == 1u);
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(what_takes_the_issuer_its_time_is_waited_for, Approved)
{
    issuer.in_progress = true;
    const auto begin = clock.at;
    while (clock.at < begin + 30min) {
        look();
        wait_for(OutboxKind::invoice);
    }
    BOOST_TEST(state() == "submitted");
    BOOST_TEST(issuer.times("find") < 130);
    issuer.in_progress = false;
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(what_was_accepted_a_moment_ago_may_not_be_known_yet, Approved)
{
    issuer.next("find", Mishap::refused, "absent", 2);
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(what_the_issuer_refuses_is_for_the_desk_which_has_it_tried_again, Approved)
{
    issuer.next("submit", Mishap::refused, "E9200");
    work_until_quiet();
    BOOST_TEST(state() == "failed");
    BOOST_TEST(state_of_item() == "stuck");
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(what_a_coupon_paid_is_taken_off_its_lines, Workshop)
{
    attempt();
    step(OutboxKind::payment);
    gateway.pay(first, clock.at);
    gateway.accounts.at(first).by_coupon = Fen(1600);
    pass(30s);
    step(OutboxKind::payment);  // the worker asks
    BOOST_TEST(word(find().state()) == "awaiting_review");
    approve();
    work_until_quiet();
    const auto& lines = issuer.invoices.at("2026112300000001F1").lines;
    BOOST_REQUIRE(lines.size() == 2u);
    BOOST_CHECK(lines[0].gross == Fen(38609));  // 38608.696 and 5791.304
    BOOST_CHECK(lines[1].gross == Fen(5791));
    BOOST_CHECK(invoice().amount == Fen(44400));
    BOOST_TEST(mail.letters.at(0).text.find("¥444.00") != std::string::npos);
    BOOST_CHECK(payment().received() == the_price);
}

BOOST_FIXTURE_TEST_CASE(what_coupons_paid_all_of_has_no_invoice, Workshop)
{
    attempt();
    step(OutboxKind::payment);
    gateway.pay(first, clock.at);
    gateway.accounts.at(first).by_coupon = the_price;
    pass(30s);
    step(OutboxKind::payment);
    approve();
    BOOST_TEST(count("invoices") == 0);
    BOOST_TEST(count("outbox", "kind = 'invoice'") == 0);
}

BOOST_FIXTURE_TEST_CASE(its_lines_are_of_the_prices_it_was_submitted_at, Approved)
{
    store.transact([&](Unit& unit) {
        const auto before = unit.catalogue().prices(clock.at);
        for (auto price : before.prices()) {
            price.id = 0;
            price.unit_price = price.unit_price * 2;
            price.valid_from = noon + 1s;
            unit.catalogue().add(price);
        }
    });
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    Fen sum;
    for (const auto& line : issuer.invoices.at("2026112300000001F1").lines)
        sum += line.gross;
    BOOST_CHECK(sum == the_price);
}

BOOST_FIXTURE_TEST_CASE(lines_that_do_not_make_its_amount_are_for_the_desk, Approved)
{
    const auto spoil = [&](const std::string& by) {
        sql("alter table prices disable trigger prices_stay; update prices set unit_price = unit_price " + by
            + "; alter table prices enable trigger prices_stay");
    };
    spoil("+ 1");
    work_until_quiet();
    BOOST_TEST(issuer.times("submit") == 0);
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::invoice).code == "lines");
    spoil("- 1");
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_not_there_yet_is_fetched_later, Approved)
{
    issuer.next("fetch", Mishap::refused, "404", 3);
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(mail.letters.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(originals_that_come_after_the_paper_are_waited_for_a_minute, Approved)
{
    issuer.formats = {InvoiceFormat::pdf};
    look();
    pass(30s);
    look();
    BOOST_TEST(state() == "submitted");
    issuer.formats = {InvoiceFormat::pdf, InvoiceFormat::xml};
    pass(20s);
    look();
    BOOST_TEST(issuer.times("fetch") == 0);
    pass(20s);
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(mail.letters.at(0).attachments.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(an_issuer_that_gives_an_original_alone_gives_an_invoice, Approved)
{
    issuer.formats = {InvoiceFormat::ofd};
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(mail.letters.at(0).attachments.at(0).type == "application/ofd");
}

BOOST_FIXTURE_TEST_CASE(an_invoice_without_a_file_is_for_the_desk, Approved)
{
    issuer.formats = {};
    work_until_quiet();
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::invoice).code == "no_file");
    issuer.formats = {InvoiceFormat::pdf};
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
}

BOOST_FIXTURE_TEST_CASE(a_number_that_changes_between_two_questions_is_for_the_desk, Approved)
{
    look();
    issuer.next("fetch", Mishap::later);
    pass(2s);
    look();
    BOOST_TEST(invoice().invoice_number == "24502000000067087970");
    BOOST_TEST(state() == "submitted");
    issuer.invoice_number = "24502000000067087979";
    work_until_quiet();
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::invoice).code == "number_changed");
    BOOST_TEST(mail.letters.empty());
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(invoice().invoice_number == "24502000000067087979");
    BOOST_TEST(issuer.times("submit") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_an_issuer_gives_the_data_of_alone_is_drawn_here, Approved)
{
    issuer.formats = {};
    std::vector<InvoicePaper> papers;
    draw = [&](const InvoicePaper& paper) {
        papers.push_back(paper);
        return "%PDF-drawn";
    };
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_REQUIRE(papers.size() == 1u);
    const auto issued = invoice();
    BOOST_TEST(papers[0].number == issued.invoice_number);
    BOOST_TEST((papers[0].issued_at == issued.issued_at));
    BOOST_TEST((papers[0].gross() == issued.amount));
    BOOST_TEST(papers[0].buyer.name == issued.info.title);
    BOOST_TEST(papers[0].buyer.tax_number == issued.info.tax_number);
    BOOST_TEST(papers[0].seller.name == "示例数字科技有限公司");
    BOOST_TEST(mail.letters.at(0).attachments.at(0).content == "%PDF-drawn");
}

BOOST_FIXTURE_TEST_CASE(what_is_not_drawn_is_never_put_in_the_place_of_a_pdf_that_there_is, Approved)
{
    draw = [](const InvoicePaper&) { return "%PDF-drawn"; };
    work_until_quiet();
    BOOST_TEST(count("invoices", "pdf = '%PDF-drawn'") == 0);
    BOOST_TEST(count("invoices", "length(pdf) > 0") == 1);
}

BOOST_FIXTURE_TEST_CASE(files_that_take_their_time_are_fetched_within_the_lease, Approved)
{
    look();
    pass(2s);
    issuer.during("fetch", [&] {
        pass(30s);
        issuer.during("fetch", [&] {
            pass(30s);
            BOOST_TEST(!look());
        });
    });
    look();
    BOOST_TEST(state() == "issued");
    BOOST_TEST(issuer.times("fetch") == 3);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_cannot_be_had_is_for_the_desk_which_has_it_tried_again, Approved)
{
    issuer.always("fetch", Mishap::refused, "host");
    work_until_quiet();
    BOOST_TEST(state() == "submitted");
    BOOST_TEST(state_of_item() == "stuck");
    BOOST_TEST(item(OutboxKind::invoice).code == "host");
    issuer.well("fetch");
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(issuer.times("submit") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_the_issuer_failed_to_issue_is_issued_under_another_number, Approved)
{
    issuer.fails = true;
    work_until_quiet();
    BOOST_TEST(state() == "failed");
    BOOST_TEST(state_of_item() == "stuck");
    issuer.fails = false;
    retry();
    work_until_quiet();
    BOOST_TEST(state() == "mailed");
    BOOST_TEST(issuer.invoices.count("2026112300000001F1A2") == 1u);
}

BOOST_FIXTURE_TEST_CASE(two_workers_at_once_mail_it_once, Approved)
{
    issuer.in_progress = true;
    look();
    issuer.in_progress = false;
    pass(2s);
    // The first one's download hangs for longer than its lease: the second one takes the invoice, and mails it.
    issuer.during("fetch", [&] {
        pass(work::Errands::lease);
        BOOST_TEST(look());
    });
    look();
    work_until_quiet();
    BOOST_TEST(mail.letters.size() == 1u);
    BOOST_TEST(state() == "mailed");
}

BOOST_AUTO_TEST_SUITE_END()
