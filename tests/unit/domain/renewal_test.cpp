// What must be so for a certificate to be renewed by itself, and what the order says then.
#include "domain/renewal.hpp"

#include "domain/fault.hpp"
#include "support/faults.hpp"
#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(renewal)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

Company the_company()
{
    const auto applicant = whole_applicant();
    Company company({.name = *CompanyName::parse(applicant.name),
                     .credit_code = *CreditCode::parse(applicant.credit_code),
                     .contact = "张三",
                     .mobile = "13900139000",
                     .password_hash = "hash",
                     .agreement_version = 1},
                    noon);
    company.describe(applicant.profile);
    company.invoice_to(whole_invoice_info());
    return company;
}

std::string_view obstacle_of(CertificateStanding standing, const Company& company = the_company(),
                             const Order& made_for = order_in(OrderState::completed))
{
    const auto obstacle = renewal_obstacle(standing, made_for, company);
    return obstacle ? word(*obstacle) : "none";
}

Certificate made(const Order& order)
{
    Certificate certificate(order, {.line = 1, .key_id = 5, .request = "r", .transaction_id = "t", .four_eyes = false},
                            Member{an_operator, Role::operator_}, noon);
    certificate.release({an_operator, Role::operator_}, noon);
    certificate.ask(noon);
    certificate.issue({.content = "der",
                       .issuer = "CN=CA",
                       .serial = "4A3F",
                       .subject = {},
                       .key_hash = {},
                       .not_before = noon,
                       .not_after = noon + 24h * 365},
                      {}, noon);
    return certificate;
}

Application renewal_application()
{
    auto application = renewal_of(made(order_in(OrderState::awaiting_review)), order_in(OrderState::awaiting_review));
    application.years = 1;
    application.unopened_bids = false;
    application.handler_id_sealed = "sealed";
    return application;
}

}

BOOST_AUTO_TEST_CASE(only_what_ends_soon_and_is_still_in_use_is_renewed)
{
    BOOST_TEST(obstacle_of(CertificateStanding::ending) == "none");
    BOOST_TEST(obstacle_of(CertificateStanding::valid) == "too_early");
    BOOST_TEST(obstacle_of(CertificateStanding::ended) == "ended");
    BOOST_TEST(obstacle_of(CertificateStanding::revoked) == "revoked");
    BOOST_TEST(obstacle_of(CertificateStanding::replaced) == "replaced");
}

BOOST_AUTO_TEST_CASE(a_company_that_is_not_what_it_was_goes_the_ordinary_way)
{
    auto other_person = the_company();
    auto profile = other_person.profile();
    profile.legal_person = "赵新";
    other_person.describe(profile);
    BOOST_TEST(obstacle_of(CertificateStanding::ending, other_person) == "changed");

    auto other_name = the_company();
    other_name.rename(*CompanyName::parse("某某工程有限公司"), other_name.credit_code());
    BOOST_TEST(obstacle_of(CertificateStanding::ending, other_name) == "changed");

    auto moved = the_company();
    profile = moved.profile();
    profile.address = "某路2号";
    moved.describe(profile);
    BOOST_TEST(obstacle_of(CertificateStanding::ending, moved) == "none");
}

BOOST_AUTO_TEST_CASE(what_an_order_needs_has_to_be_there_still)
{
    auto company = the_company();
    company.invoice_to({});
    BOOST_TEST(obstacle_of(CertificateStanding::ending, company) == "incomplete");
    auto forgotten = order_in(OrderState::completed);
    forgotten.forget_papers(noon);
    BOOST_TEST(obstacle_of(CertificateStanding::ending, the_company(), forgotten) == "incomplete");
}

BOOST_AUTO_TEST_CASE(its_order_says_what_the_one_before_said_for_one_certificate)
{
    const auto made_for = order_in(OrderState::awaiting_review);
    const auto application = renewal_of(made(made_for), made_for);
    BOOST_TEST((application.business_type == BusinessType::renewal));
    BOOST_TEST(application.certificate_serial == "4A3F");
    BOOST_TEST(application.certificates == 1);
    BOOST_TEST(application.seals() == 0);  // of two certificates nobody knows which has the seal
    BOOST_TEST(application.platform == made_for.application().platform);
    BOOST_TEST(application.address == made_for.application().address);
    BOOST_TEST(application.handler_id_sealed.empty());
    BOOST_TEST(!application.unopened_bids);

    auto single = whole_application();
    single.certificates = 1;
    const auto of_one = order_in(OrderState::awaiting_review, single);
    BOOST_TEST(renewal_of(made(of_one), of_one).seals() == 1);
}

BOOST_AUTO_TEST_CASE(an_order_proved_by_its_own_certificate_needs_no_papers)
{
    Order order("2026112300000002", CompanyId{1}, renewal_application(), noon);
    BOOST_TEST(!order.missing({}).empty());
    BOOST_CHECK_EXCEPTION(order.prove(5, "4A40", noon), DomainError, is(Fault::incomplete));
    BOOST_TEST(!order.missing({}).empty());
    order.prove(5, "4A3F", noon);
    BOOST_TEST(order.missing({}).empty());
    BOOST_TEST(*order.holder_proof().certificate == 5);

    auto other_business = order_in(OrderState::draft);
    BOOST_CHECK_EXCEPTION(other_business.prove(5, "", noon), DomainError, is(Fault::incomplete));
}

BOOST_AUTO_TEST_CASE(what_is_edited_or_refused_needs_papers_again)
{
    Order edited("2026112300000002", CompanyId{1}, renewal_application(), noon);
    edited.prove(5, "4A3F", noon);
    edited.edit(renewal_application(), noon);
    BOOST_TEST(!edited.missing({}).empty());

    Order refused("2026112300000003", CompanyId{1}, renewal_application(), noon);
    refused.prove(5, "4A3F", noon);
    refused.submit({{whole_applicant(), whole_invoice_info(), "13900139000"}, the_price, the_price}, {}, noon);
    refused.confirm_payment(noon);
    BOOST_TEST(refused.holder_proof().stands());
    refused.claim(an_operator, noon);
    refused.refuse(an_operator, "法人已变更", noon);
    BOOST_TEST(!refused.missing({}).empty());
    BOOST_CHECK_EXCEPTION(edited.submit({}, {}, noon), DomainError, is(Fault::incomplete));
}

BOOST_AUTO_TEST_SUITE_END()
