// Taking papers in, handing them out, showing what is there.
#include "pages/papers/papers.hpp"

#include "base/utf8.hpp"
#include "crypto/digests.hpp"
#include "domain/text.hpp"
#include "pages/frame/words.hpp"
#include "papers/reception.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace cakey::pages {

namespace {

constexpr std::string_view ending(papers::PaperType type)
{
    switch (type) {
    case papers::PaperType::pdf:
        return ".pdf";
    case papers::PaperType::jpeg:
        return ".jpg";
    case papers::PaperType::png:
        return ".png";
    }
    return "";
}

// A name to show and to save under: one line, not too long, never empty. What it says of the kind of file counts for
// nothing, and neither do letters that mean something to some system's files.
std::string shown_name(const web::Upload& upload, std::string_view name_if_none, papers::PaperType type)
{
    constexpr std::size_t most_bytes = 190;
    auto stem = trimmed(upload.filename);
    stem.resize(std::min(stem.size(), stem.rfind('.')));
    stem = cut_front(stem, most_bytes);
    for (char& c : stem)
        if (std::string_view("/\\:*?\"<>|;%").find(c) != std::string_view::npos)
            c = '_';
    if (stem.empty() || has_control(stem))
        stem = name_if_none;
    return stem.append(ending(type));
}

std::string size_text(std::int64_t bytes)
{
    if (bytes < 1024 * 1024)
        return std::to_string((bytes + 1023) / 1024) + " KB";
    const auto tenths = bytes * 10 / (1024 * 1024);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

}

std::string paper_place(std::string_view order_number, PaperKind kind)
{
    return "paper:" + std::string(order_number) + ':' + std::string(word(kind));
}

std::string paper_place(std::string_view request_number, IdentityPaperKind kind)
{
    return "identity_paper:" + std::string(request_number) + ':' + std::string(word(kind));
}

std::string slip_place(std::string_view settlement_number)
{
    return "settlement_paper:" + std::string(settlement_number);
}

bool Intake::is_within_the_day(std::size_t bytes, Instant now) const
{
    return !company_ || means_.store.transact([&](Unit& unit) {
        auto day = unit.upload_days().of(*company_, date_text(china_date(now)));
        if (!day.take(static_cast<std::int64_t>(bytes)))
            return false;
        unit.upload_days().save(day);
        return true;
    });
}

std::variant<ReceivedFile, papers::PaperFlaw> Intake::receive(const web::Upload& upload, std::string_view name_if_none,
                                                              std::string_view place, Instant now) const
{
    if (upload.too_large)
        return papers::PaperFlaw::too_large;
    const auto looked = means_.reception.receive(upload.content, owner_,
                                                 [&] { return is_within_the_day(upload.size(), now); });
    if (const auto* flaw = std::get_if<papers::PaperFlaw>(&looked))
        return *flaw;
    const auto& received = std::get<papers::Reception::Received>(looked);
    return ReceivedFile{.file_name = shown_name(upload, name_if_none, received.type),
                        .media_type = std::string(papers::media_type(received.type)),
                        .pages = received.pages,
                        .size = static_cast<std::int64_t>(upload.size()),
                        .sha256 = crypto::sha256_hex(upload.content),
                        .content_sealed = means_.seal.seal(upload.content, place)};
}

std::optional<ReceivedFile> Intake::receive(const web::Form& typed, const Field& field, std::string_view place,
                                            Instant now, Form& form) const
{
    const auto* upload = typed.upload(field.id);
    if (!upload)
        return std::nullopt;
    auto received = receive(*upload, field.label, place, now);
    if (const auto* flaw = std::get_if<papers::PaperFlaw>(&received)) {
        form.wrong(field, std::string(cakey::label(*flaw)));
        return std::nullopt;
    }
    return std::get<ReceivedFile>(std::move(received));
}

std::vector<IdentityPaper> Intake::identity_papers(const web::Form& typed, std::string_view request_number, Instant now,
                                                   Form& form) const
{
    std::vector<IdentityPaper> papers;
    for (const auto& [kind, name] : words<IdentityPaperKind>) {
        if (auto paper = receive<IdentityPaper>(typed, kind, request_number, now, form))
            papers.push_back(*std::move(paper));
        else
            form.wrong(field_for(kind), missing_text(field_for(kind)));
    }
    return papers;
}

std::string opened_file(const std::string& content_sealed, std::string_view sha256, std::string_view place,
                        const crypto::Seal& seal)
{
    auto content = seal.open(content_sealed, place);
    if (!content || crypto::sha256_hex(*content) != sha256)
        throw std::runtime_error("a paper does not open, seal_key_file is not the one it was sealed with: "
                                 + std::string(place));
    return *std::move(content);
}

web::Response paper_response(std::string_view file_name, std::string_view media_type, std::string content,
                             web::Disposition disposition)
{
    auto response = web::file(file_name, media_type, std::move(content), disposition);
    response.set("Content-Security-Policy",
                 "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; "
                 "frame-ancestors 'none'");
    return response;
}

void show_form_link(web::Fields& place, const std::string& url)
{
    add_hint_link(place, url, "打印申请表").show("NEW_WINDOW");
}

web::Fields show_held_paper(web::Fields& row, const Paper& paper, const std::string& url)
{
    auto there = row.add("HELD");
    there.set("URL", url);
    there.set("NAME", paper.file_name);
    there.set("SIZE", size_text(paper.size));
    show_time(there, "UPLOADED", "UPLOADED_ISO", paper.uploaded_at);
    if (paper.media_type.starts_with("image/"))
        there.show("PICTURE");
    return there;
}

void show_identity_papers(web::Fields& page, const Form& form)
{
    for (const auto& [kind, name] : words<IdentityPaperKind>)
        form.show(page, field_for(kind));
    if (form.failed())
        page.show("FILES_GONE");
}

}
