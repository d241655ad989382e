// The order form: what is read from what is typed.
#include "pages/orders/form.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(order_form)

using namespace cakey;
using namespace cakey::pages;
namespace field = cakey::pages::order_fields;

namespace {

constexpr Date today = std::chrono::year(2026) / 11 / 22;

OrderChoices choices()
{
    Outlet outlet;
    outlet.id = 7;
    Price one_year;
    one_year.years = 1;
    Price renewal = one_year;
    renewal.business_type = BusinessType::renewal;
    return {{{1, "jsggzy", "平台", 1, true}}, {outlet}, PriceList({one_year, renewal})};
}

struct Read {
    explicit Read(web::Form all, std::initializer_list<web::Field> more = {}) : typed(std::move(all))
    {
        for (const auto& one : more)
            typed.add(one);
        application = form.read(choices(), today);
    }

    web::Form typed;
    OrderForm form{typed};
    Application application;
};

web::Form order()
{
    return {{"platform", "jsggzy"},
            {"business_type", "new"},
            {"certificates", "2"},
            {"years", "1"},
            {"delivery", "courier"}};
}

}

BOOST_AUTO_TEST_CASE(an_empty_form_can_be_saved)
{
    OrderForm form;
    form.read(choices(), today);
    BOOST_TEST(!form.failed());
}

BOOST_AUTO_TEST_CASE(what_the_platform_does_not_accept_is_said_at_the_field_that_is_open)
{
    auto offered = choices();
    offered.platforms[0].accepts = {BusinessType::renewal};
    const auto typed = order();
    OrderForm form(typed);
    auto application = form.read(offered, today);
    const std::string text = "“平台”只办理延期，请换一个业务类型或应用平台。";
    BOOST_TEST(form.said_of(field::business_type) == text);
    BOOST_TEST(!form.failed(field::platform));

    OrderForm correction(application, "", {OrderField::platform});
    correction.type(typed);
    correction.read(offered, today);
    BOOST_TEST(correction.said_of(field::platform) == text);

    OrderForm other(application, "", {OrderField::remark});
    other.read(offered, today);
    BOOST_TEST(!other.failed());
}

namespace {

OrderChoices choices_with(const std::string& serial)
{
    auto offered = choices();
    offered.held.emplace_back();
    offered.held.back().serial = serial;
    return offered;
}

web::Form replacement(const std::string& held, const std::string& serial)
{
    return {{"platform", "jsggzy"},
            {"business_type", "replacement"},
            {"held_certificate", held},
            {"certificate_serial", serial},
            {"delivery", "courier"}};
}

}

BOOST_AUTO_TEST_CASE(a_certificate_of_the_companys_own_is_chosen_and_one_of_elsewhere_typed)
{
    const auto offered = choices_with("4A3F");
    const auto chosen = replacement("4A3F", "left from before");
    BOOST_TEST(OrderForm(chosen).read(offered, today).certificate_serial == "4A3F");
    const auto typed = replacement("", "1234 abcd");
    BOOST_TEST(OrderForm(typed).read(offered, today).certificate_serial == "1234 abcd");

    const auto strangers = replacement("4A40", "");
    OrderForm form(strangers);
    BOOST_TEST(form.read(offered, today).certificate_serial.empty());
    BOOST_TEST(form.failed(field::held_certificate));
}

BOOST_AUTO_TEST_CASE(a_certificate_is_chosen_in_a_correction_only_where_its_serial_is_to_be_corrected)
{
    const auto offered = choices_with("4A3F");
    const auto typed = replacement("4A3F", "");
    Application standing;
    standing.business_type = BusinessType::replacement;
    standing.platform = "jsggzy";
    standing.certificate_serial = "of elsewhere";

    OrderForm open(standing, "", {OrderField::certificate_serial});
    open.type(typed);
    BOOST_TEST(open.read(offered, today).certificate_serial == "4A3F");
    BOOST_TEST(!open.failed());

    OrderForm closed(standing, "", {OrderField::remark});
    closed.type(typed);
    closed.read(offered, today);
    BOOST_TEST(!closed.failed());
}

BOOST_AUTO_TEST_CASE(seals_without_kinds_are_the_companys)
{
    const Read read(order(), {{"seals", "２"}});
    BOOST_TEST(!read.form.failed());
    BOOST_TEST(read.application.company_seals == 2);
}

BOOST_AUTO_TEST_CASE(kinds_alone_say_how_many_seals_there_are)
{
    const Read read(order(), {{"legal_seals", "1"}, {"signature_seals", "1"}});
    BOOST_TEST(!read.form.failed());
    BOOST_TEST(read.application.seals() == 2);
    BOOST_TEST(read.application.company_seals == 0);
}

BOOST_AUTO_TEST_CASE(kinds_that_do_not_add_up_are_refused)
{
    const Read read(order(), {{"seals", "2"}, {"legal_seals", "1"}});
    BOOST_TEST(read.form.failed(field::seals));
}

BOOST_AUTO_TEST_CASE(there_are_no_more_seals_than_certificates)
{
    BOOST_TEST(Read(order(), {{"seals", "3"}}).form.failed(field::seals));
    BOOST_TEST(!Read(order(), {{"seals", "2"}}).form.failed());
}

BOOST_AUTO_TEST_CASE(what_the_business_type_has_no_use_for_is_left_out)
{
    const Read read({{"business_type", "revocation"},
                     {"certificates", "zz"},
                     {"seals", "9"},
                     {"address", "x"},
                     {"reason", "停用"},
                     {"certificate_serial", " 01AB "}});
    BOOST_TEST(!read.form.failed());
    BOOST_TEST(read.application.certificates == 1);
    BOOST_TEST(read.application.seals() == 0);
    BOOST_TEST((read.application.delivery == Delivery::none));
    BOOST_TEST(read.application.address.empty());
    BOOST_TEST(read.application.certificate_serial == "01AB");
    BOOST_TEST(read.application.reason == "停用");
}

BOOST_AUTO_TEST_CASE(the_answer_about_bids_is_kept_where_it_is_asked_for)
{
    const auto answered = [](const char* type, const char* answer) {
        return Read({{"business_type", type}, {"delivery", "courier"}, {"unopened_bids", answer}});
    };
    BOOST_TEST((answered("change", "yes").application.unopened_bids == true));
    BOOST_TEST((answered("change", "no").application.unopened_bids == false));
    BOOST_TEST(!answered("change", "").application.unopened_bids.has_value());
    BOOST_TEST(!answered("change", "").form.failed());
    BOOST_TEST(answered("change", "perhaps").form.failed(field::unopened_bids));
    BOOST_TEST(!answered("revocation", "yes").application.unopened_bids.has_value());
}

BOOST_AUTO_TEST_CASE(only_what_can_be_chosen_is_taken)
{
    BOOST_TEST(Read({{"business_type", "gift"}, {"delivery", "courier"}}).form.failed(field::business_type));
    BOOST_TEST(Read({{"business_type", "new"}, {"certificates", "1"}, {"years", "9"}}).form.failed(field::years));
    BOOST_TEST(Read({{"business_type", "new"}, {"certificates", "0"}}).form.failed(field::certificates));
    BOOST_TEST(Read({{"business_type", "new"}, {"certificates", "100"}}).form.failed(field::certificates));
    BOOST_TEST(Read({{"business_type", "new"}, {"platform", "other"}}).form.failed(field::platform));
    BOOST_TEST(Read({{"business_type", "new"}, {"delivery", "none"}}).form.failed(field::delivery));
    BOOST_TEST(Read({{"business_type", "new"}, {"delivery", "pick_up"}, {"outlet", "8"}}).form.failed(field::outlet));
}

BOOST_AUTO_TEST_CASE(an_outlet_is_kept_for_pick_up_only)
{
    const web::Form pick_up{{"business_type", "new"}, {"certificates", "1"}, {"delivery", "pick_up"}, {"outlet", "7"}};
    BOOST_TEST((Read(pick_up).application.outlet == OutletId{7}));
    BOOST_TEST(!Read(order(), {{"outlet", "7"}}).application.outlet.has_value());
}

BOOST_AUTO_TEST_CASE(numbers_of_the_handler_are_checked)
{
    const Read read(order(), {{"handler_id", "11010519491231002X"}, {"handler_mobile", "+86 138-0013-8000"}});
    BOOST_TEST(!read.form.failed());
    BOOST_TEST(read.application.handler_mobile == "13800138000");
    BOOST_TEST(Read(order(), {{"handler_id", "110105194912310021"}}).form.failed(field::handler_id));
    BOOST_TEST(Read(order(), {{"handler_mobile", "025-83312345"}}).form.failed(field::handler_mobile));
}

BOOST_AUTO_TEST_CASE(an_application_comes_back_as_it_was)
{
    Application saved;
    saved.platform = "jsggzy";
    saved.certificates = 3;
    saved.years = 1;
    saved.company_seals = 1;
    saved.legal_seals = 1;
    saved.handler_name = "张三";
    saved.delivery = Delivery::pick_up;
    saved.outlet = OutletId{7};
    saved.remark = "两行\n备注";

    OrderForm form(saved, "");
    const auto read = form.read(choices(), today);
    BOOST_TEST(!form.failed());
    BOOST_TEST(read.certificates == 3);
    BOOST_TEST(read.company_seals == 1);
    BOOST_TEST(read.legal_seals == 1);
    BOOST_TEST((read.outlet == saved.outlet));
    BOOST_TEST(read.remark == saved.remark);
}

BOOST_AUTO_TEST_CASE(of_a_returned_order_only_the_named_fields_are_typed_and_complained_about)
{
    Application standing;
    standing.platform = "gone";  // may be had no longer
    standing.handler_name = "张三";
    standing.address = "某路1号";
    const web::Form typed{{"platform", "other"}, {"handler_name", ""}, {"handler_mobile", "1"}, {"address", "另路2号"}};
    OrderForm form(standing, "", {OrderField::handler_mobile, OrderField::delivery});
    form.type(typed);
    const auto read = form.read(choices(), today);
    form.say_missing({OrderField::handler_name, OrderField::outlet});
    BOOST_TEST(!form.failed(field::platform));
    BOOST_TEST(!form.failed(field::handler_name));
    BOOST_TEST(form.failed(field::handler_mobile));
    BOOST_TEST(form.failed(field::outlet));
    BOOST_TEST(read.handler_name == "张三");
    BOOST_TEST(read.address == "另路2号");
}

BOOST_AUTO_TEST_CASE(a_bid_opens_today_or_later_and_for_no_revocation)
{
    const auto named = [](const char* type, const char* day) {
        return Read({{"business_type", type}, {"certificates", "1"}, {"delivery", "courier"}, {"bid_opening", day}});
    };
    for (const char* day : {"2026-11-22", " ２０２６-11-22 "})
        BOOST_TEST(named("new", day).application.bid_opening == "2026-11-22");
    BOOST_TEST(named("password_reset", "2026-12-01").application.bid_opening == "2026-12-01");
    BOOST_TEST(!named("new", "").form.failed());
    for (const char* day : {"2026-11-21", "2026-02-30", "soon"}) {
        const auto read = named("new", day);
        BOOST_TEST(read.form.failed(field::bid_opening), day);
        BOOST_TEST(read.application.bid_opening == "");
    }
    const auto revocation = named("revocation", "2026-11-21");
    BOOST_TEST(!revocation.form.failed(field::bid_opening));
    BOOST_TEST(revocation.application.bid_opening == "");
}

BOOST_AUTO_TEST_SUITE_END()
