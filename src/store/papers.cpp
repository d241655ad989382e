// Papers: metadata for lists, the sealed content only when asked for.
#include "store/papers.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/queries.hpp"

namespace cakey {

namespace {

using Column = odb::query<Paper>;

Paper without_content(PaperRow row)
{
    return {row.id,   row.order_id,          row.kind, std::move(row.file_name), std::move(row.media_type),
            row.size, std::move(row.sha256), {},       row.uploaded_at,          row.pages};
}

}

std::vector<Paper> Papers::of(const std::string& order_number)
{
    auto found = rows<PaperRow>(link_, "papers_of", order_number, [](const std::string& number) {
        return "select id, order_id, kind, file_name, media_type, size, sha256, uploaded_at, pages from papers where "
               + of_order_numbered(number) + "order by kind";
    });
    std::vector<Paper> papers;
    papers.reserve(found.size());
    for (auto& row : found)
        papers.push_back(without_content(std::move(row)));
    return papers;
}

std::optional<Paper> Papers::find(std::int64_t order_id, PaperKind kind)
{
    struct Params {
        std::int64_t order_id;
        PaperKind kind;
    };
    return first<Paper>(link_, "paper", Params{order_id, kind}, [](const Params& bound) {
        return Column::order_id == Column::_ref(bound.order_id) && Column::kind == as_text(bound.kind);
    });
}

void Papers::put(Paper& paper)
{
    remove(paper.order_id, paper.kind);
    link_.database().persist(paper);
}

void Papers::remove(std::int64_t order_id, PaperKind kind)
{
    link_.database().erase_query<Paper>(Column::order_id == order_id && Column::kind == kind);
}

void Papers::remove_of(std::int64_t order_id) { link_.database().erase_query<Paper>(Column::order_id == order_id); }

}
