// By the partial indexes of what is revoked, and of what of that no list has yet.
#include "store/crls.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

std::optional<CrlMark> Crls::newest(const std::string& issuer)
{
    return first<CrlMark>(link_, "crl_newest", issuer, [](const std::string& bound) {
        return "select number, this_update from crls where issuer =" + as_text(bound) + "order by number desc limit 1";
    });
}

Crl Crls::numbered(const std::string& issuer, std::int64_t number)
{
    struct Params {
        std::string issuer;
        std::int64_t number;
    };
    auto found = first<Crl>(link_, "crl_numbered", Params{issuer, number}, [](const Params& bound) {
        return "where issuer =" + as_text(bound.issuer) + "and number =" + as_number(bound.number);
    });
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

std::vector<Crl> Crls::after(std::int64_t id, int most)
{
    struct Params {
        std::int64_t id;
        int most;
    };
    return rows<Crl>(link_, "crls_after", Params{id, most}, [](const Params& bound) {
        return "where id >" + as_number(bound.id) + "order by id limit" + as_number(bound.most);
    });
}

bool Crls::has_unpublished(const std::string& issuer)
{
    return first<CountScalar>(link_, "crl_unpublished", issuer,
                              [](const std::string& bound) {
                                  return "select count(*) from (select from revocations r join certificates c"
                                         " on c.id = r.certificate_id where r.done_at is not null"
                                         " and r.published_at is null and c.issuer ="
                                         + as_text(bound) + "limit 1) one";
                              })
               ->value
           > 0;
}

std::vector<CrlEntry> Crls::entries(const std::string& issuer, Instant newest_list)
{
    struct Params {
        std::string issuer;
        Instant newest_list;
    };
    return rows<CrlEntry>(link_, "crl_entries", Params{issuer, newest_list}, [](const Params& bound) {
        return "select c.serial, coalesce(r.done_at, c.state_since), coalesce(r.reason, 'unspecified'),"
               " case when r.published_at is null then r.id end from certificates c left join revocations r"
               " on r.certificate_id = c.id and r.done_at is not null where c.state = 'revoked' and c.issuer ="
               + as_text(bound.issuer) + "and (c.not_after >" + as_instant(bound.newest_list)
               + "or r.id is not null and r.published_at is null)";
    });
}

void Crls::add(Crl& crl, const std::vector<std::int64_t>& published)
{
    link_.database().persist(crl);
    for (const auto id : published)
        link_.connection().execute("update revocations set published_at = '" + china_iso(crl.this_update)
                                   + "' where published_at is null and id = " + std::to_string(id));
}

}
