// Page by page, so that what cannot be signed yet holds up nothing behind it.
#include "store/signing_intents.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <string>

namespace cakey {

namespace {

std::string page() { return "order by c.id limit " + std::to_string(SigningIntents::at_once); }

}

void SigningIntents::add(SigningIntent& intent) { link_.database().persist(intent); }

std::vector<ReleasedCertificate> SigningIntents::released(std::int64_t after)
{
    return rows<ReleasedCertificate>(link_, "certificates_released", after, [](const std::int64_t& bound) {
        return "select c.id, c.version, o.number, c.subject_name, c.subject_credit_code, c.years, p.not_after,"
               " c.request, k.algorithm, k.hash from certificates c join orders o on o.id = c.order_id"
               " join certificate_keys k on k.id = c.key_id left join certificates p on p.id = c.predecessor"
               " where c.driver = 'embedded' and c.state = 'prepared' and c.id >"
               + as_number(bound) + page();
    });
}

std::vector<CertificateInSigning> SigningIntents::in_signing(std::int64_t after)
{
    return rows<CertificateInSigning>(link_, "certificates_in_signing", after, [](const std::int64_t& bound) {
        return "select c.id, o.number, i.ca_key_id, i.content from certificates c"
               " join orders o on o.id = c.order_id join signing_intents i on i.certificate_id = c.id"
               " where c.driver = 'embedded' and c.state = 'signing' and c.id >"
               + as_number(bound) + page();
    });
}

std::optional<Instant> SigningIntents::waiting_since()
{
    return first<InstantScalar>(link_, "certificates_waiting", 0,
                                [](const int&) {
                                    return Query("select min(released_at) from certificates where driver = 'embedded'"
                                                 " and state in ('prepared', 'signing')");
                                })
        ->value;
}

std::vector<Certificate> SigningIntents::locked(CertificateState state, std::int64_t from, std::int64_t to)
{
    struct Params {
        CertificateState state;
        std::int64_t from;
        std::int64_t to;
    };
    using Column = odb::query<Certificate>;
    return rows<Certificate>(link_, "certificates_to_sign", Params{state, from, to}, [](const Params& bound) {
        return (Column::driver == CertificateDriver::embedded && Column::state == Column::_ref(bound.state)
                && Column::id >= Column::_ref(bound.from) && Column::id <= Column::_ref(bound.to))
               + "order by id for update skip locked";
    });
}

}
