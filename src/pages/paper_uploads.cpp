// Taking papers in.
#include "pages/paper_uploads.hpp"

#include "pages/order_obstacles.hpp"
#include "pages/received_file.hpp"
#include "pages/frame/words.hpp"

#include <utility>

namespace cakey::pages {

std::string paper_place(std::string_view order_number, PaperKind kind)
{
    return "paper:" + std::string(order_number) + ':' + std::string(word(kind));
}

std::variant<Paper, std::string_view> received_paper(const web::Upload& upload, PaperKind kind,
                                                     std::string_view order_number, const crypto::Seal& seal,
                                                     Instant now)
{
    auto received = received_file(upload, label(kind), paper_place(order_number, kind), seal);
    if (const auto* flaw = std::get_if<std::string_view>(&received))
        return *flaw;

    auto& file = std::get<ReceivedFile>(received);
    Paper paper;
    paper.kind = kind;
    paper.file_name = std::move(file.file_name);
    paper.media_type = std::move(file.media_type);
    paper.size = file.size;
    paper.sha256 = std::move(file.sha256);
    paper.content_sealed = std::move(file.content_sealed);
    paper.uploaded_at = now;
    return paper;
}

PaperUploads::PaperUploads(const web::Form& form, std::string_view order_number, const crypto::Seal& seal, Instant now)
{
    for (const auto& [kind, name] : words<PaperKind>) {
        const auto* upload = form.upload(paper_field(kind));
        if (!upload) {
            if (form.has("remove_" + paper_field(kind)))
                removed.push_back(kind);
            continue;
        }
        auto received = received_paper(*upload, kind, order_number, seal, now);
        if (auto* paper = std::get_if<Paper>(&received))
            papers.push_back(std::move(*paper));
        else
            flaws[kind] = std::get<std::string_view>(received);
    }
}

void PaperUploads::say_flaws(FormCheck& check) const
{
    for (const auto& [kind, text] : flaws)
        check.wrong(paper_field(kind), std::string(text));
}

void PaperUploads::put(Unit& unit, const Order& order) const
{
    for (const auto kind : removed)
        unit.papers().remove(order.id(), kind);
    for (auto paper : papers) {
        paper.order_id = order.id();
        unit.papers().put(paper);
    }
}

}
