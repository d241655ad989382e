// The guide, and the form that is printed from it.
#include "pages/guide.hpp"

#include "pages/paragraphs.hpp"
#include "print/application_form.hpp"

namespace cakey::pages {

web::Response GuidePage::show(const web::Request& request) const
{
    return screens_.show(request, "guide", screens_.fields(request, "用户手册"));
}

web::Response BlankFormPage::show(const web::Request&) const
{
    const auto now = clock_.now();
    const auto agreement = store_.read([&](Unit& unit) { return unit.catalogue().agreement(now); });
    auto paragraphs = paragraphs_of(agreement.body);
    paragraphs.insert(paragraphs.begin(), agreement.title);
    return web::file("申请表.pdf", "application/pdf", print::application_form_pdf({}, paragraphs));
}

}
