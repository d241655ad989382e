// Taking papers in.
#include "pages/paper_uploads.hpp"

#include "crypto/digests.hpp"
#include "domain/text.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/words.hpp"
#include "papers/recognise.hpp"

namespace cakey::pages {

namespace {

std::string_view text_of(papers::PaperFlaw flaw)
{
    switch (flaw) {
    case papers::PaperFlaw::empty:
        return "这个文件是空的，请重新选择。";
    case papers::PaperFlaw::too_large:
        return "文件超过 5 MB，请压缩后再上传。";
    case papers::PaperFlaw::unknown_type:
        return "只能上传 PDF、JPEG 或 PNG 文件，请转换格式后再上传。";
    case papers::PaperFlaw::broken:
        return "文件不完整或已损坏，请重新扫描或另存后再上传。";
    case papers::PaperFlaw::too_many_pixels:
        return "图片过大（超过 4000 万像素），请缩小后再上传。";
    }
    return "";
}

// A name to show and to save under: one line, not too long, never empty.
std::string shown_name(const web::Upload& upload, PaperKind kind)
{
    constexpr std::size_t most_bytes = 200;
    auto name = trimmed(upload.filename);
    if (name.size() > most_bytes) {
        // The end tells more than the beginning: it has the kind of file.
        auto begin = name.size() - most_bytes;
        while (begin < name.size() && (static_cast<unsigned char>(name[begin]) & 0xc0) == 0x80)
            ++begin;
        name.erase(0, begin);
    }
    return name.empty() || has_control(name) ? std::string(label(kind)) : name;
}

}

std::string paper_place(std::string_view order_number, PaperKind kind)
{
    return "paper:" + std::string(order_number) + ':' + std::string(word(kind));
}

std::variant<Paper, std::string_view> received_paper(const web::Upload& upload, PaperKind kind,
                                                     std::string_view order_number, const crypto::Seal& seal,
                                                     Instant now)
{
    if (upload.too_large)
        return text_of(papers::PaperFlaw::too_large);
    const auto recognised = papers::recognise(upload.content);
    if (const auto* flaw = std::get_if<papers::PaperFlaw>(&recognised))
        return text_of(*flaw);

    Paper paper;
    paper.kind = kind;
    paper.file_name = shown_name(upload, kind);
    paper.media_type = papers::media_type(std::get<papers::PaperType>(recognised));
    paper.size = static_cast<std::int64_t>(upload.size());
    paper.sha256 = crypto::sha256_hex(upload.content);
    paper.content_sealed = seal.seal(upload.content, paper_place(order_number, kind));
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
