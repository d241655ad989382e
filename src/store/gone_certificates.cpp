// What names a certificate goes before it does.
#include "store/gone_certificates.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

// Why no certificate is made for a key that had one.
constexpr const char* used = "its certificate''s records are gone";

}

void GoneCertificates::add(GoneCertificate& gone) { link_.database().persist(gone); }

bool GoneCertificates::has(const std::string& issuer, const std::string& serial)
{
    struct Params {
        std::string issuer;
        std::string serial;
    };
    return first<CountScalar>(link_, "gone_certificate", Params{issuer, serial},
                              [](const Params& bound) {
                                  return "select count(*) from gone_certificates where issuer =" + as_text(bound.issuer)
                                         + "and serial =" + as_text(bound.serial);
                              })
               ->value
           > 0;
}

std::vector<EndedCertificate> GoneCertificates::due(Instant before, int most)
{
    struct Params {
        Instant before;
        int most;
    };
    return rows<EndedCertificate>(link_, "certificates_long_over", Params{before, most}, [](const Params& bound) {
        return "select c.id, o.number from (select id, order_id from certificates where not_after is not null"
               " and not_after <="
               + as_instant(bound.before)
               + "union all select id, order_id from certificates where state in ('refused', 'abandoned')"
                 " and state_since <="
               + as_instant(bound.before) + ") c join orders o on o.id = c.order_id order by c.id limit"
               + as_number(bound.most);
    });
}

void GoneCertificates::remove_records(const Certificate& certificate)
{
    const auto id = certificate.id();
    auto& database = link_.database();
    database.execute("update certificate_keys set public_key = '', company = null, token_serial = '', blocked = '"
                     + std::string(used) + "' where id = " + std::to_string(certificate.key_id()));
    database.execute("update certificates set predecessor = null where predecessor = " + std::to_string(id));
    for (const std::string table : {"signing_intents", "certificate_reminders", "ocsp_responses"})
        database.execute("delete from " + table + " where certificate_id = " + std::to_string(id));
    database.erase_query<Revocation>(odb::query<Revocation>::certificate_id == id);
    database.erase_query<CertificateLine>(odb::query<CertificateLine>::certificate_id == id);
    database.erase_query<Certificate>(odb::query<Certificate>::id == id);
}

}
