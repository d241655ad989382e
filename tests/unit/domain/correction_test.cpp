// What can be corrected, and that correcting changes nothing else.
#include "domain/correction.hpp"

#include "domain/price_list.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(correction)

using namespace cakey;
using namespace cakey::support;

namespace {

using Field = OrderField;

OrderFields every_field()
{
    OrderFields fields;
    for (const auto& [field, field_word] : words<Field>)
        fields.add(field);
    return fields;
}

// Other than whole_application() in every field.
Application another()
{
    Application other;
    other.platform = "other";
    other.business_type = BusinessType::renewal;
    other.certificates = 9;
    other.years = 3;
    other.company_seals = other.legal_seals = other.signature_seals = 3;
    other.certificate_serial = "4A3F00000009";
    other.reason = "停用";
    other.unopened_bids = true;
    other.bid_opening = "2026-12-31";
    other.handler_name = "李另";
    other.handler_id_sealed = "other";
    other.handler_mobile = "13700137000";
    other.address = "";
    other.delivery = Delivery::pick_up;
    other.outlet = OutletId{5};
    other.remark = "另";
    return other;
}

PriceList prices()
{
    Price certificate;
    certificate.years = 1;
    certificate.unit_price = Fen(20000);
    Price seal;
    seal.item = PricedItem::seal;
    seal.unit_price = Fen(6000);
    return PriceList({certificate, seal});
}

Paper uploaded(PaperKind kind, Instant at)
{
    Paper paper;
    paper.kind = kind;
    paper.uploaded_at = at;
    return paper;
}

}

BOOST_AUTO_TEST_CASE(fields_are_written_as_words_and_read_back)
{
    const OrderFields two{Field::handler_id_card, Field::platform};
    BOOST_TEST(two.text() == "platform handler_id_card");
    BOOST_CHECK(OrderFields::parse(two.text()) == two);
    BOOST_CHECK(OrderFields::parse("")->empty());
    BOOST_CHECK(OrderFields::parse(every_field().text()) == every_field());
    BOOST_CHECK(!OrderFields::parse("platform total"));
}

BOOST_AUTO_TEST_CASE(only_the_named_fields_are_taken)
{
    for (const auto& [field, field_word] : words<Field>) {
        const auto standing = whole_application();
        const auto after = corrected(standing, another(), {field});
        BOOST_TEST_CONTEXT(field_word)
        {
            BOOST_TEST((after.platform != standing.platform) == (field == Field::platform));
            BOOST_TEST((after.certificate_serial != standing.certificate_serial)
                       == (field == Field::certificate_serial));
            BOOST_TEST((after.reason != standing.reason) == (field == Field::reason));
            BOOST_TEST((after.unopened_bids != standing.unopened_bids) == (field == Field::unopened_bids));
            BOOST_TEST((after.bid_opening != standing.bid_opening) == (field == Field::bid_opening));
            BOOST_TEST((after.handler_name != standing.handler_name) == (field == Field::handler_name));
            BOOST_TEST((after.handler_id_sealed != standing.handler_id_sealed) == (field == Field::handler_id));
            BOOST_TEST((after.handler_mobile != standing.handler_mobile) == (field == Field::handler_mobile));
            BOOST_TEST((after.delivery != standing.delivery) == (field == Field::delivery));
            BOOST_TEST((after.address != standing.address) == (field == Field::delivery));
            BOOST_TEST((after.outlet != standing.outlet) == (field == Field::delivery));
            BOOST_TEST((after.remark != standing.remark) == (field == Field::remark));
        }
    }
}

BOOST_AUTO_TEST_CASE(whatever_is_corrected_the_total_stays)
{
    const auto standing = whole_application();
    const auto after = corrected(standing, another(), every_field());
    BOOST_CHECK(prices().total(after) == prices().total(standing));
    BOOST_CHECK(prices().total(after).has_value());
}

BOOST_AUTO_TEST_CASE(an_order_is_returned_only_for_what_its_business_type_has)
{
    BOOST_TEST(!is_correctable(BusinessType::new_certificate, Field::certificate_serial));
    BOOST_TEST(!is_correctable(BusinessType::new_certificate, Field::unopened_bids));
    BOOST_TEST(is_correctable(BusinessType::renewal, Field::unopened_bids));
    BOOST_TEST(is_correctable(BusinessType::new_certificate, Field::bid_opening));
    BOOST_TEST(!is_correctable(BusinessType::revocation, Field::bid_opening));
    BOOST_TEST(is_correctable(BusinessType::revocation, Field::reason));
    BOOST_TEST(!is_correctable(BusinessType::revocation, Field::delivery));
    for (const auto& [type, type_word] : words<BusinessType>)
        for (const auto field : {Field::platform, Field::handler_name, Field::application_form, Field::handler_id_card})
            BOOST_TEST(is_correctable(type, field));
}

BOOST_AUTO_TEST_CASE(address_and_outlet_belong_to_the_delivery_and_no_field_of_the_price_to_anything)
{
    for (const auto field : {Field::delivery, Field::address, Field::outlet})
        BOOST_CHECK(correctable(field) == Field::delivery);
    for (const auto field : {Field::business_type, Field::certificates, Field::years, Field::seals}) {
        BOOST_CHECK(!correctable(field));
        BOOST_TEST(!is_correctable(BusinessType::new_certificate, field));
    }
}

BOOST_AUTO_TEST_CASE(a_named_paper_is_to_be_uploaded_anew)
{
    const OrderFields fields{Field::business_licence, Field::handler_id_card, Field::remark};
    const std::vector papers{uploaded(PaperKind::business_licence, noon),
                             uploaded(PaperKind::handler_id_card, noon + std::chrono::seconds(1)),
                             uploaded(PaperKind::application_form, noon - std::chrono::hours(1))};
    BOOST_CHECK(papers_to_correct(fields, papers, noon) == std::vector{PaperKind::business_licence});
}

BOOST_AUTO_TEST_SUITE_END()
