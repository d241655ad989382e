// Another sealing key, for all that lies sealed in the database.
#include "base/encodings.hpp"
#include "config.hpp"
#include "ctl/seals.hpp"
#include "support/workshop.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(seals)

using namespace cakey;
using namespace cakey::support;

namespace {

struct Sealed : World {
    TemporaryDirectory directory;
    std::string file = directory.write("seal.key", std::string(64, 'a'));
    crypto::Seal seal{file};
    Order order = saved(OrderState::awaiting_review, "2026112300000001");

    Sealed()
    {
        store.transact([&](Unit& unit) {
            Paper paper{.order_id = order.id(),
                        .kind = PaperKind::business_licence,
                        .file_name = "licence.pdf",
                        .media_type = "application/pdf",
                        .size = 3,
                        .sha256 = std::string(64, '0'),
                        .content_sealed = seal.seal("abc", "paper:2026112300000001:business_licence"),
                        .uploaded_at = noon};
            unit.papers().put(paper);
        });
        put("orders", "handler_id_sealed", "order:2026112300000001:handler_id", "110105");
        put("staff", "totp_secret_sealed", "staff:operator:totp", "secret", "username = 'operator'");
        sql("set session_replication_role = replica; insert into settlements (version, number, refund_id, amount, "
            "state,"
            " payee, bank, account_sealed, transferred_on, bank_reference, entered_by, entered_at, reason) values (1,"
            " 'T2026112300000001', 1, 1, 'entered', 'a', 'b', '', '2026-11-23', 'r', 1, now(), ''); insert into"
            " settlement_papers (settlement_id, file_name, media_type, size, sha256, content_sealed, uploaded_at, "
            "pages)"
            " select id, 'slip.png', 'image/png', 4, repeat('a', 64), '', now(), 0 from settlements;"
            " reset session_replication_role");
        sql("set session_replication_role = replica; insert into hand_overs (order_id, outlet, by, at, collector,"
            " collector_id_sealed, signature_sealed, signature_sha256) select id, 1, 1, now(), 'c', 'x', 'y',"
            " repeat('a', 64) from orders; reset session_replication_role");
        put("hand_overs", "collector_id_sealed", "order:2026112300000001:collector_id", "320105");
        put("hand_overs", "signature_sealed", "order:2026112300000001:signature", "png");
        put("settlements", "account_sealed", "settlement:T2026112300000001:account", "6222");
        put("settlement_papers", "content_sealed", "settlement_paper:T2026112300000001", "slip");
        sql("delete from staff where username not in ('operator')");
    }

    void put(const std::string& table, const std::string& column, const std::string& place, const std::string& plain,
             const std::string& where = "true")
    {
        sql("update " + table + " set " + column + " = '\\x" + cakey::hex(seal.seal(plain, place)) + "' where "
            + where);
    }

    bool rotate()
    {
        Config config;
        config.database = database.connection();
        config.seal_key_file = file;
        told.str("");
        return ctl::rotate_seals(config, told);
    }

    std::string value_of(const std::string& table, const std::string& column)
    {
        return *from_hex(sql("select encode(" + column + ", 'hex') from " + table));
    }

    std::ostringstream told;
};

}

BOOST_FIXTURE_TEST_CASE(everything_sealed_is_sealed_anew_and_opens_where_it_is, Sealed)
{
    ctl::add_seal_key(file, told);
    BOOST_TEST(rotate());
    for (const auto* line : {"papers: 1 sealed with key 1", "orders: 1 sealed with key 1", "staff: 1 sealed with key 1",
                             "nothing is sealed with an older key"})
        BOOST_TEST(told.str().find(line) != std::string::npos, line);
    const auto of_paper = value_of("papers", "content_sealed");
    BOOST_TEST(of_paper.starts_with(seal.beginning()));
    BOOST_TEST((seal.open(of_paper, "paper:2026112300000001:business_licence") == "abc"));
    BOOST_TEST((seal.open(value_of("orders", "handler_id_sealed"), "order:2026112300000001:handler_id") == "110105"));
    BOOST_TEST((seal.open(value_of("staff", "totp_secret_sealed"), "staff:operator:totp") == "secret"));
    BOOST_TEST(
        (seal.open(value_of("hand_overs", "collector_id_sealed"), "order:2026112300000001:collector_id") == "320105"));
    BOOST_TEST((seal.open(value_of("hand_overs", "signature_sealed"), "order:2026112300000001:signature") == "png"));
    BOOST_TEST(
        (seal.open(value_of("settlements", "account_sealed"), "settlement:T2026112300000001:account") == "6222"));
    BOOST_TEST(
        (seal.open(value_of("settlement_papers", "content_sealed"), "settlement_paper:T2026112300000001") == "slip"));
    BOOST_TEST(rotate());
    BOOST_TEST(told.str().find("papers: 0 sealed") != std::string::npos, "once is enough");
}

BOOST_FIXTURE_TEST_CASE(what_does_not_open_stays_and_is_told, Sealed)
{
    sql("update papers set kind = 'application_form'");  // so it lies where it was not sealed for
    ctl::add_seal_key(file, told);
    BOOST_TEST(!rotate());
    BOOST_TEST(told.str().find("does not open") != std::string::npos);
    BOOST_TEST(told.str().find("nothing is sealed with an older key") == std::string::npos);
    BOOST_TEST(value_of("papers", "content_sealed").front() == 1);
    BOOST_TEST(value_of("orders", "handler_id_sealed").front() == 2);
}

BOOST_FIXTURE_TEST_CASE(keys_that_open_nothing_of_what_is_there_are_another_sites, Sealed)
{
    Config config;
    config.database = database.connection();
    config.seal_key_file = directory.write("another.key", std::string(64, 'b'));
    BOOST_CHECK_THROW(ctl::note_seal_keys(store, config, noon), std::runtime_error);
    BOOST_TEST(count("site_keys") == 0);
    config.seal_key_file = file;
    BOOST_TEST(ctl::note_seal_keys(store, config, noon) == 1);
    BOOST_TEST(ctl::note_seal_keys(store, config, noon) == 0);
    ctl::add_seal_key(file, told);
    BOOST_TEST(ctl::note_seal_keys(store, config, noon) == 1);
    BOOST_TEST(count("site_keys", "purpose = 'seal'") == 2);
}

BOOST_AUTO_TEST_SUITE_END()
