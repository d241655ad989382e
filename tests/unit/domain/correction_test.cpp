// What can be mended, and that mending changes nothing else.
#include "domain/correction.hpp"

#include "domain/price_list.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(correction)

using namespace cakey;
using namespace cakey::support;

namespace {

using Part = CorrectionPart;

CorrectionParts every_part()
{
    CorrectionParts parts;
    for (const auto& [part, part_word] : words<Part>)
        parts.add(part);
    return parts;
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

BOOST_AUTO_TEST_CASE(parts_are_written_as_words_and_read_back)
{
    const CorrectionParts two{Part::handler_id_card, Part::platform};
    BOOST_TEST(two.text() == "platform paper_handler_id_card");
    BOOST_CHECK(CorrectionParts::parse(two.text()) == two);
    BOOST_CHECK(CorrectionParts::parse("")->empty());
    BOOST_CHECK(CorrectionParts::parse(every_part().text()) == every_part());
    BOOST_CHECK(!CorrectionParts::parse("platform total"));
}

BOOST_AUTO_TEST_CASE(only_the_named_fields_are_taken)
{
    for (const auto& [part, part_word] : words<Part>) {
        const auto standing = whole_application();
        const auto after = mended(standing, another(), {part});
        BOOST_TEST_CONTEXT(part_word)
        {
            BOOST_TEST((after.platform != standing.platform) == (part == Part::platform));
            BOOST_TEST((after.certificate_serial != standing.certificate_serial) == (part == Part::certificate_serial));
            BOOST_TEST((after.reason != standing.reason) == (part == Part::reason));
            BOOST_TEST((after.unopened_bids != standing.unopened_bids) == (part == Part::unopened_bids));
            BOOST_TEST((after.handler_name != standing.handler_name) == (part == Part::handler_name));
            BOOST_TEST((after.handler_id_sealed != standing.handler_id_sealed) == (part == Part::handler_id));
            BOOST_TEST((after.handler_mobile != standing.handler_mobile) == (part == Part::handler_mobile));
            BOOST_TEST((after.delivery != standing.delivery) == (part == Part::delivery));
            BOOST_TEST((after.address != standing.address) == (part == Part::delivery));
            BOOST_TEST((after.outlet != standing.outlet) == (part == Part::delivery));
            BOOST_TEST((after.remark != standing.remark) == (part == Part::remark));
        }
    }
}

BOOST_AUTO_TEST_CASE(whatever_is_mended_the_total_stays)
{
    const auto standing = whole_application();
    const auto after = mended(standing, another(), every_part());
    BOOST_CHECK(prices().total(after) == prices().total(standing));
    BOOST_CHECK(prices().total(after).has_value());
}

BOOST_AUTO_TEST_CASE(an_order_is_asked_to_mend_only_what_its_business_type_has)
{
    BOOST_TEST(!has_part(BusinessType::new_certificate, Part::certificate_serial));
    BOOST_TEST(!has_part(BusinessType::new_certificate, Part::unopened_bids));
    BOOST_TEST(has_part(BusinessType::renewal, Part::unopened_bids));
    BOOST_TEST(has_part(BusinessType::revocation, Part::reason));
    BOOST_TEST(!has_part(BusinessType::revocation, Part::delivery));
    for (const auto& [type, type_word] : words<BusinessType>)
        for (const auto part : {Part::platform, Part::handler_name, Part::application_form, Part::handler_id_card})
            BOOST_TEST(has_part(type, part));
}

BOOST_AUTO_TEST_CASE(address_and_outlet_belong_to_the_delivery_and_no_field_of_the_price_to_anything)
{
    for (const auto* field : {"delivery", "address", "outlet"})
        BOOST_CHECK(part_of(field) == Part::delivery);
    for (const auto* field : {"business_type", "certificates", "years", "seals"})
        BOOST_CHECK(!part_of(field));
}

BOOST_AUTO_TEST_CASE(a_named_paper_is_to_be_uploaded_anew)
{
    const CorrectionParts parts{Part::business_licence, Part::handler_id_card, Part::remark};
    const std::vector papers{uploaded(PaperKind::business_licence, noon),
                             uploaded(PaperKind::handler_id_card, noon + std::chrono::seconds(1)),
                             uploaded(PaperKind::application_form, noon - std::chrono::hours(1))};
    BOOST_CHECK(papers_to_mend(parts, papers, noon) == std::vector{PaperKind::business_licence});
}

BOOST_AUTO_TEST_SUITE_END()
