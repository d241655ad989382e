// Papers on their way in and out: recognised by content, sealed for their place; opened into a sandbox; shown as held.
#pragma once

#include "base/clock.hpp"
#include "crypto/sealed.hpp"
#include "domain/paper.hpp"
#include "pages/frame/form.hpp"
#include "pages/papers/fields.hpp"
#include "web/form.hpp"
#include "web/response.hpp"
#include "web/view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cakey::pages {

// What a sealed paper is bound to: it opens for the order or request of that number and as that kind only.
std::string paper_place(std::string_view order_number, PaperKind kind);
std::string paper_place(std::string_view request_number, IdentityPaperKind kind);

struct ReceivedFile {
    std::string file_name;   // one line, never empty
    std::string media_type;  // by content
    std::int64_t size = 0;   // bytes, before sealing
    std::string sha256;      // hexadecimal, before sealing
    std::string content_sealed;
};

// The file, or what is wrong with it and what to do. `name_if_none` is for a file whose own name cannot be shown.
std::variant<ReceivedFile, std::string_view> received_file(const web::Upload& upload, std::string_view name_if_none,
                                                           std::string_view place, const crypto::Seal& seal);

// The paper in its field, without the id of what it is about. Nothing when none was sent, or when it cannot be taken:
// that is said at the field.
template <class Paper>
std::optional<Paper> received(const web::Form& typed, decltype(Paper::kind) kind, std::string_view number,
                              const crypto::Seal& seal, Instant now, Form& form)
{
    const auto& field = field_for(kind);
    const auto* upload = typed.upload(field.id);
    if (!upload)
        return std::nullopt;
    auto received = received_file(*upload, field.label, paper_place(number, kind), seal);
    if (const auto* flaw = std::get_if<std::string_view>(&received)) {
        form.wrong(field, std::string(*flaw));
        return std::nullopt;
    }
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

// Who may show it inside a page of theirs.
enum class Framed { by_nobody, by_us };

// std::runtime_error when it does not open at that place, or is not what was sealed.
web::Response opened_file(std::string_view file_name, std::string_view media_type, const std::string& content_sealed,
                          std::string_view sha256, std::string_view place, const crypto::Seal& seal, Framed framed);

template <class Paper>
web::Response opened_paper(const Paper& paper, std::string_view number, const crypto::Seal& seal, Framed framed)
{
    return opened_file(paper.file_name, paper.media_type, paper.content_sealed, paper.sha256,
                       paper_place(number, paper.kind), seal, framed);
}

// A page of ours with papers in frames: from our own address and no other.
void allow_frames(web::Response& page);

// The section HELD of a paper's row or field; `url` opens the paper.
web::Fields show_held_paper(web::Fields& row, const Paper& paper, const std::string& url);

// The two papers that prove a request about a company's identity. Both are needed: says at each file field what is wrong with it, or that it is missing.
std::vector<IdentityPaper> received_identity_papers(const web::Form& typed, std::string_view request_number,
                                                    const crypto::Seal& seal, Instant now, Form& form);
// Their fields. Files are not kept in a form that comes back: its summary says so.
void show_identity_papers(web::Fields& page, const Form& form);

}
