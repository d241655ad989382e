// The agreement as a page.
#include "pages/agreement.hpp"

#include "pages/paragraphs.hpp"

namespace cakey::pages {

web::Response AgreementPage::show(const web::Request& request) const
{
    const auto now = clock_.now();
    const auto agreement = store_.read([&](Unit& unit) { return unit.catalogue().agreement(now); });
    auto fields = screens_.fields(request, agreement.title);
    fields.set("AGREEMENT_TITLE", agreement.title);
    fields.set("VERSION", agreement.version);
    fields.set("VALID_FROM", date_text(china_date(agreement.valid_from)));
    for (const auto& paragraph : paragraphs_of(agreement.body)) {
        auto row = fields.add("PARAGRAPHS");
        (is_heading(paragraph) ? row.add("HEADING") : row.add("PLAIN")).set("TEXT", paragraph);
    }
    return screens_.show(request, "agreement", fields);
}

}
