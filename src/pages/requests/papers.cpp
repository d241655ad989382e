// Taking in the stamped letter and the business licence.
#include "pages/requests/papers.hpp"

#include "pages/papers/papers.hpp"

namespace cakey::pages {

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
