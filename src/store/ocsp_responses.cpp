// By the index of what is due, and by that of what is not filed.
#include "store/ocsp_responses.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

// A certificate's state alone makes it revoked, however that came about.
const std::string known = "coalesce(r.done_at, case when c.state = 'revoked' then c.state_since end),"
                          " coalesce(r.reason, 'unspecified')";
const std::string revocations = " left join revocations r on r.certificate_id = c.id and r.done_at is not null ";

}

std::optional<KnownStatus> OcspResponses::status_of(const std::string& issuer, const std::string& serial)
{
    struct Params {
        std::string issuer;
        std::string serial;
    };
    return first<KnownStatus>(link_, "status_of", Params{issuer, serial}, [](const Params& bound) {
        return "select c.id, " + known + " from certificates c" + revocations + "where c.serial <> '' and c.issuer ="
               + as_text(bound.issuer) + "and c.serial =" + as_text(bound.serial);
    });
}

std::vector<DueStatus> OcspResponses::due(Instant now, const std::vector<std::int64_t>& responders, int most)
{
    struct Params {
        Instant now;
        std::string responders;
        std::int64_t most;
    };
    return rows<DueStatus>(link_, "ocsp_due", Params{now, array_of(responders), most}, [](const Params& bound) {
        return "select o.certificate_id, o.version, o.request, o.answer = '', c.issuer, c.serial, c.not_after, " + known
               + " from ocsp_responses o join certificates c on c.id = o.certificate_id" + revocations
               + "where o.due_at <=" + as_instant(bound.now)
               + "and (o.answer = '' and o.request <> '' or c.not_after <=" + as_instant(bound.now)
               + "or exists (select from ca_keys k where k.issuer = c.issuer and k.id = any("
               + as_text(bound.responders) + "::bigint[]))) order by o.due_at, o.certificate_id limit"
               + as_number(bound.most);
    });
}

StatusBacklog OcspResponses::backlog(Instant now)
{
    return *first<StatusBacklog>(link_, "ocsp_backlog", now, [](const Instant& bound) {
        return "select (select count(*) from ocsp_responses where due_at <=" + as_instant(bound)
               + "), least((select min(due_at) from ocsp_responses where due_at > '1970-01-02'),"
                 " (select min(r.done_at) from ocsp_responses o join revocations r"
                 " on r.certificate_id = o.certificate_id where o.due_at < '1970-01-02'"
                 " and r.done_at is not null))";
    });
}

std::vector<UnfiledStatus> OcspResponses::unfiled(int most)
{
    return rows<UnfiledStatus>(link_, "ocsp_unfiled", std::int64_t{most}, [](const std::int64_t& bound) {
        return "select certificate_id, version, request, answer from ocsp_responses where not filed and answer <> ''"
               " order by certificate_id limit"
               + as_number(bound);
    });
}

OcspResponse OcspResponses::at(std::int64_t certificate_id) { return row_at<OcspResponse>(link_, certificate_id); }

void OcspResponses::save(OcspResponse& response) { link_.database().update(response); }

void OcspResponses::remove(const OcspResponse& response) { link_.database().erase(response); }

void OcspResponses::forget_files()
{
    link_.connection().execute("update ocsp_responses set filed = false, version = version + 1 where filed");
}

}
