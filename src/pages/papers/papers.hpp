// Papers on their way in and out: recognised by content, sealed for their place; opened into a sandbox; shown as held.
#pragma once

#include "base/clock.hpp"
#include "crypto/sealed.hpp"
#include "domain/ids.hpp"
#include "domain/paper.hpp"
#include "pages/frame/form.hpp"
#include "pages/means.hpp"
#include "pages/papers/fields.hpp"
#include "papers/paper_type.hpp"
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
std::string slip_place(std::string_view settlement_number);

// A file that was looked at and sealed, not yet a paper of something.
struct ReceivedFile {
    std::string file_name;   // one line, never empty; it ends as its type does
    std::string media_type;  // by content
    int pages = 0;           // of a PDF
    std::int64_t size = 0;   // bytes, before sealing
    std::string sha256;      // hexadecimal, before sealing
    std::string content_sealed;
};

// What it is as a paper, of the kinds that lie in tables: all but what it is about.
template <class Paper>
Paper paper_of(ReceivedFile&& file, Instant now)
{
    Paper paper;
    paper.file_name = std::move(file.file_name);
    paper.media_type = std::move(file.media_type);
    paper.pages = file.pages;
    paper.size = file.size;
    paper.sha256 = std::move(file.sha256);
    paper.content_sealed = std::move(file.content_sealed);
    paper.uploaded_at = now;
    return paper;
}

// Who brings papers, and where they are looked at.
class Intake {
public:
    // What a company brings in a day is bounded (UploadDay).
    Intake(const Means& means, CompanyId company) : means_(means), company_(company), owner_(company.value) {}
    Intake(const Means& means, StaffId staff) : means_(means), owner_(-staff.value) {}

    // The paper in its field, without the id of what it is about. Nothing when none was sent, or when it cannot be
    // taken: that is said at the field.
    template <class Paper>
    std::optional<Paper> receive(const web::Form& typed, decltype(Paper::kind) kind, std::string_view number,
                                 Instant now, Form& form) const
    {
        auto received = receive(typed, field_for(kind), paper_place(number, kind), now, form);
        if (!received)
            return std::nullopt;
        auto paper = paper_of<Paper>(*std::move(received), now);
        paper.kind = kind;
        return paper;
    }

    // The file in any field, sealed for its place. Nothing as above.
    std::optional<ReceivedFile> receive(const web::Form& typed, const Field& field, std::string_view place, Instant now,
                                        Form& form) const;

    // The two papers that prove a request about a company's identity. Both are needed: says at each field what is wrong
    // with it, or that it is missing.
    std::vector<IdentityPaper> identity_papers(const web::Form& typed, std::string_view request_number, Instant now,
                                               Form& form) const;

private:
    // The file, or what is wrong with it and what to do. `name_if_none` is for one whose own name cannot be shown.
    std::variant<ReceivedFile, papers::PaperFlaw> receive(const web::Upload& upload, std::string_view name_if_none,
                                                          std::string_view place, Instant now) const;
    bool is_within_the_day(std::size_t bytes, Instant now) const;

    const Means& means_;
    std::optional<CompanyId> company_;
    std::int64_t owner_;
};

// What was sealed at that place. std::runtime_error when it does not open, or is not what was sealed.
std::string opened_file(const std::string& content_sealed, std::string_view sha256, std::string_view place,
                        const crypto::Seal& seal);

template <class Paper>
std::string opened(const Paper& paper, std::string_view number, const crypto::Seal& seal)
{
    return opened_file(paper.content_sealed, paper.sha256, paper_place(number, paper.kind), seal);
}

// Shown in a sandbox that runs nothing; a PDF at the desk is only handed out, since its pages are shown as pictures.
web::Response paper_response(std::string_view file_name, std::string_view media_type, std::string content,
                             web::Disposition disposition);

template <class Paper>
web::Response opened_paper(const Paper& paper, std::string_view number, const crypto::Seal& seal)
{
    return paper_response(paper.file_name, paper.media_type, opened(paper, number, seal), web::Disposition::shown);
}

// The form that is to be printed and stamped, at the place where it is sent back.
void show_form_link(web::Fields& place, const std::string& url);

// The section HELD of a paper's row or field; `url` opens the paper.
web::Fields show_held_paper(web::Fields& row, const Paper& paper, const std::string& url);

// The fields of a request's papers. Files are not kept in a form that comes back: its summary says so.
void show_identity_papers(web::Fields& page, const Form& form);

}
