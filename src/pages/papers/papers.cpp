// Taking papers in, handing them out, showing what is there.
#include "pages/papers/papers.hpp"

#include "base/utf8.hpp"
#include "crypto/digests.hpp"
#include "domain/text.hpp"
#include "pages/frame/words.hpp"
#include "papers/recognise.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace cakey::pages {

namespace {

// A name to show and to save under: one line, not too long, never empty.
std::string shown_name(const web::Upload& upload, std::string_view name_if_none)
{
    constexpr std::size_t most_bytes = 200;
    // The end tells more than the beginning: it has the kind of file.
    const std::string name(cut_front(trimmed(upload.filename), most_bytes));
    return name.empty() || has_control(name) ? std::string(name_if_none) : name;
}

constexpr std::string_view header = "Content-Security-Policy";

std::string_view policy(Framed framed)
{
    if (framed == Framed::by_us)
        return "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'";
    return "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; "
           "frame-ancestors 'none'";
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

std::variant<ReceivedFile, std::string_view> received_file(const web::Upload& upload, std::string_view name_if_none,
                                                           std::string_view place, const crypto::Seal& seal)
{
    if (upload.too_large)
        return label(papers::PaperFlaw::too_large);
    const auto recognised = papers::recognise(upload.content);
    if (const auto* flaw = std::get_if<papers::PaperFlaw>(&recognised))
        return label(*flaw);
    return ReceivedFile{.file_name = shown_name(upload, name_if_none),
                        .media_type = std::string(papers::media_type(std::get<papers::PaperType>(recognised))),
                        .size = static_cast<std::int64_t>(upload.size()),
                        .sha256 = crypto::sha256_hex(upload.content),
                        .content_sealed = seal.seal(upload.content, place)};
}

web::Response opened_file(std::string_view file_name, std::string_view media_type, const std::string& content_sealed,
                          std::string_view sha256, std::string_view place, const crypto::Seal& seal, Framed framed)
{
    auto content = seal.open(content_sealed, place);
    if (!content || crypto::sha256_hex(*content) != sha256)
        throw std::runtime_error("a paper does not open, seal_key_file is not the one it was sealed with: "
                                 + std::string(place));
    auto response = web::file(file_name, media_type, *std::move(content), web::Disposition::shown);
    response.set(std::string(header), std::string(policy(framed)));
    return response;
}

void allow_frames(web::Response& page)
{
    for (const auto& [name, value] : web::default_headers())
        if (name == header)
            page.set(std::string(header), std::string(value) + "; frame-src 'self'");
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

std::vector<IdentityPaper> received_identity_papers(const web::Form& typed, std::string_view request_number,
                                                    const crypto::Seal& seal, Instant now, Form& form)
{
    std::vector<IdentityPaper> papers;
    for (const auto& [kind, name] : words<IdentityPaperKind>) {
        if (auto paper = received<IdentityPaper>(typed, kind, request_number, seal, now, form))
            papers.push_back(*std::move(paper));
        else
            form.wrong(field_for(kind), missing_text(field_for(kind)));
    }
    return papers;
}

void show_identity_papers(web::Fields& page, const Form& form)
{
    for (const auto& [kind, name] : words<IdentityPaperKind>)
        form.show(page, field_for(kind));
    if (form.failed())
        page.show("FILES_GONE");
}

}
