// Papers of requests: what there is for lists, the sealed content only when asked for.
#include "store/identity_papers.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void IdentityPapers::add(IdentityPaper& paper) { link_.database().persist(paper); }

int IdentityPapers::remove_ended_before(Instant before)
{
    return static_cast<int>(link_.database().erase_query<IdentityPaper>(
        "request_id in (select id from identity_requests where state <> 'open'"
        " and coalesce(ends_at, decided_at, asked_at) <="
        + as_instant(before) + ")"));
}

std::vector<IdentityPaperRow> IdentityPapers::of(std::int64_t request_id)
{
    return rows<IdentityPaperRow>(link_, "identity_papers_of", request_id, [](const std::int64_t& request) {
        return "select kind, media_type, uploaded_at, pages from identity_papers where request_id ="
               + as_number(request) + "order by kind";
    });
}

std::optional<IdentityPaper> IdentityPapers::find(std::int64_t request_id, IdentityPaperKind kind)
{
    struct Params {
        std::int64_t request_id;
        IdentityPaperKind kind;
    };
    return first<IdentityPaper>(link_, "identity_paper", Params{request_id, kind}, [](const Params& bound) {
        using Column = odb::query<IdentityPaper>;
        return Column::request_id == Column::_ref(bound.request_id) && Column::kind == as_text(bound.kind);
    });
}

}
