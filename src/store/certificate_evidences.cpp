// One statement for a page, over the certificates' own numbers.
#include "store/certificate_evidences.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

std::string is_written(const std::string& event, const std::string& also = {})
{
    return "exists (select from audit_lines a where a.subject = 'certificate:' || c.id and a.subject <> ''"
           " and a.event = '"
           + event + "'" + also + ')';
}

}

std::vector<CertificateEvidence> CertificateEvidences::after(std::int64_t id, int most)
{
    struct Params {
        std::int64_t id;
        int most;
    };
    return rows<CertificateEvidence>(link_, "certificate_evidence_after", Params{id, most}, [](const Params& bound) {
        return "select c.id, c.state, c.driver, c.content, coalesce(i.content, ''), c.issuer, c.serial, c.not_before,"
               " c.not_after, c.issued_at, c.subject_name, c.subject_credit_code, i.profile_id, k.hash, k.public_key,"
               " o.number, o.company_id = c.company_id and k.company = c.company_id"
               " and c.submission <= o.submission and (c.line <= o.certificates or c.submission < o.submission),"
               " r.asked_at, r.done_at, r.published_at, r.reason, s.certificate_id is not null, coalesce(s.answer, ''), "
               + is_written("certificate_asked",
                            " and (i.content is null or a.detail like '% SHA-256 ' || encode(sha256(i.content), 'hex'))")
               + ", " + is_written("certificate_issued") + ", "
               + is_written("revocation_wanted") + ", " + is_written("certificate_revoked")
               + " from (select * from certificates where content <> '' and id >" + as_number(bound.id)
               + "order by id limit" + as_number(bound.most)
               + ") c join certificate_keys k on k.id = c.key_id join orders o on o.id = c.order_id"
                 " left join ocsp_responses s on s.certificate_id = c.id"
                 " left join signing_intents i on i.certificate_id = c.id"
                 " left join revocations r on r.certificate_id = c.id and r.refused_at is null and r.withdrawn_at is null"
                 " order by c.id";
    });
}

std::vector<CertificateDouble> CertificateEvidences::doubles(int most)
{
    return rows<CertificateDouble>(link_, "certificate_doubles", most, [](const int& bound) {
        return "select * from (select 'serial', serial || ' of ' || issuer, count(*) from certificates"
               " where content <> '' group by issuer, serial having count(*) > 1"
               " union all select 'key', key_id::text, count(*) from certificates group by key_id having count(*) > 1"
               " union all select 'key', hash, count(*) from certificate_keys group by hash having count(*) > 1) twice"
               " limit"
               + as_number(bound);
    });
}

}
