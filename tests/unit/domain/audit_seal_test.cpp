// The bytes that are sealed.
#include "domain/audit_seal.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(audit_seal)

using namespace cakey;
using cakey::support::noon;

BOOST_AUTO_TEST_CASE(whatever_differs_in_a_line_differs_in_its_bytes)
{
    const WrittenLine line{1, noon, "operator", 2, "a", "paper_read", 3, "o", "s", "b", "c", "d", "done"};
    std::set<std::string> all{canonical(line)};
    const auto changed = [&](auto member, auto value) {
        auto other = line;
        other.*member = value;
        all.insert(canonical(other));
    };
    for (const auto member : {&WrittenLine::id, &WrittenLine::person_id, &WrittenLine::company_id})
        changed(member, 9);
    for (const auto member :
         {&WrittenLine::by, &WrittenLine::address, &WrittenLine::event, &WrittenLine::order_number,
          &WrittenLine::subject, &WrittenLine::before, &WrittenLine::after, &WrittenLine::detail, &WrittenLine::result})
        changed(member, "x");
    changed(&WrittenLine::at, noon + std::chrono::microseconds(1));
    BOOST_TEST(all.size() == 14u);
}

BOOST_AUTO_TEST_CASE(what_moves_from_one_field_into_the_next_differs)
{
    WrittenLine one, other;
    one.before = "1:a";
    other.after = "1:a";
    BOOST_TEST(canonical(one) != canonical(other));
    one.before = "ab";
    one.after = "c";
    other.before = "a";
    other.after = "bc";
    BOOST_TEST(canonical(one) != canonical(other));
}

BOOST_AUTO_TEST_CASE(a_seal_covers_all_of_itself_and_the_one_before)
{
    const AuditSeal seal{3, noon, "1-2", "3", 4, 700, std::string(32, 'd'), 0, "hmac"};
    std::set<std::string> all{canonical(seal, "before"), canonical(seal, "other")};
    const auto changed = [&](auto member, auto value) {
        auto other = seal;
        other.*member = value;
        all.insert(canonical(other, "before"));
    };
    for (const auto member : {&AuditSeal::number, &AuditSeal::highest, &AuditSeal::horizon, &AuditSeal::key})
        changed(member, 9);
    for (const auto member : {&AuditSeal::ids, &AuditSeal::open, &AuditSeal::digests})
        changed(member, "x");
    changed(&AuditSeal::sealed_at, noon + std::chrono::microseconds(1));
    BOOST_TEST(all.size() == 10u);
}

BOOST_AUTO_TEST_SUITE_END()
