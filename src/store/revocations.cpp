// Revocations: found by certificate, listed with everybody's names.
#include "store/revocations.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

// The worker may not read staff: it gets no names.
std::string rows_begin(bool with_names = true)
{
    const auto name = [with_names](const std::string& whose) {
        return with_names ? "coalesce(" + whose + ".name, '')" : std::string("''::text");
    };
    return "select r.id, r.certificate_id, c.serial, c.subject_name, o.number, c.state, c.driver, r.ground, r.reason,"
           " r.note, r.asked_by, r.asker, "
           + name("a") + ", r.asked_at, " + name("b") + ", r.approved_at, r.done_at, " + name("d")
           + ", r.refused_at, r.refusal_reason, r.withdrawn_at from revocations r"
             " join certificates c on c.id = r.certificate_id join orders o on o.id = c.order_id"
           + (with_names ? " left join staff a on a.id = r.asker left join staff b on b.id = r.approved_by"
                           " left join staff d on d.id = r.refused_by where "
                         : " where ");
}

}

void Revocations::add(Revocation& revocation) { link_.database().persist(revocation); }

Revocation Revocations::at(std::int64_t id) { return row_at<Revocation>(link_, id); }

std::optional<Revocation> Revocations::of(std::int64_t certificate_id)
{
    return first<Revocation>(link_, "revocation_of", certificate_id, [](const std::int64_t& id) {
        return "where refused_at is null and withdrawn_at is null and certificate_id =" + as_number(id);
    });
}

void Revocations::save(Revocation& revocation) { link_.database().update(revocation); }

std::vector<RevocationRow> Revocations::rows_of(std::int64_t certificate_id)
{
    return rows<RevocationRow>(link_, "revocations_of", certificate_id, [](const std::int64_t& id) {
        return rows_begin() + "r.certificate_id =" + as_number(id) + "order by r.id desc";
    });
}

std::vector<RevocationRow> Revocations::open(int most)
{
    return rows<RevocationRow>(link_, "revocations_open", std::int64_t{most}, [](const std::int64_t& bound) {
        return rows_begin()
               + "r.done_at is null and r.refused_at is null and r.withdrawn_at is null"
                 " order by r.asked_at, r.id limit"
               + as_number(bound);
    });
}

std::vector<RevocationRow> Revocations::approved(CertificateDriver driver, int most)
{
    struct Params {
        CertificateDriver driver;
        std::int64_t most;
    };
    return rows<RevocationRow>(link_, "revocations_approved", Params{driver, most}, [](const Params& bound) {
        return rows_begin(false)
               + "r.done_at is null and r.refused_at is null and r.withdrawn_at is null and r.approved_at is not null"
                 " and c.state in ('issued', 'delivered') and c.driver ="
               + as_text(bound.driver) + "order by r.asked_at, r.id limit" + as_number(bound.most);
    });
}

}
