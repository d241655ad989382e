// Taking in the stamped letter and the business licence.
#include "pages/identity_paper_uploads.hpp"

#include "pages/papers/received.hpp"
#include "pages/frame/words.hpp"

#include <utility>

namespace cakey::pages {

namespace {

constexpr FormField letter_field{"paper_letter", "PAPER_LETTER", "PAPER_LETTER_ERROR"};
constexpr FormField licence_field{"paper_business_licence", "PAPER_BUSINESS_LICENCE", "PAPER_BUSINESS_LICENCE_ERROR"};

const FormField& old_field(IdentityPaperKind kind)
{
    return kind == IdentityPaperKind::letter ? letter_field : licence_field;
}

IdentityPaper paper_of(ReceivedFile file, IdentityPaperKind kind, Instant now)
{
    return {.id = 0,
            .request_id = 0,
            .kind = kind,
            .file_name = std::move(file.file_name),
            .media_type = std::move(file.media_type),
            .size = file.size,
            .sha256 = std::move(file.sha256),
            .content_sealed = std::move(file.content_sealed),
            .uploaded_at = now};
}

}

IdentityPaperUploads::IdentityPaperUploads(const web::Form& form, std::string_view request_number,
                                           const crypto::Seal& seal, Instant now, FormCheck& check)
{
    for (const auto& [kind, name] : words<IdentityPaperKind>) {
        const auto* upload = form.upload(old_field(kind).id);
        if (!upload) {
            check.wrong(old_field(kind), "请选择" + std::string(field_for(kind).label) + "的扫描件或照片。");
            continue;
        }
        auto received = received_file(*upload, field_for(kind).label, paper_place(request_number, kind), seal);
        if (auto* file = std::get_if<ReceivedFile>(&received))
            papers.push_back(paper_of(std::move(*file), kind, now));
        else
            check.wrong(old_field(kind), std::string(std::get<std::string_view>(received)));
    }
}

void IdentityPaperUploads::add(Unit& unit, const IdentityRequest& request) const
{
    for (auto paper : papers) {
        paper.request_id = request.id();
        unit.identity_papers().add(paper);
    }
}

}
