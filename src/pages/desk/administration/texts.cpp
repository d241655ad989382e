// All messages that companies get, as they are sent.
#include "domain/fault.hpp"
#include "domain/texts/samples.hpp"
#include "pages/desk/administration/handlers.hpp"

#include <algorithm>

namespace cakey::pages::desk {

web::Response Texts::list(const web::Request& request, const StaffPerson& who) const
{
    auto page = screens_.page(request, who, "消息文案", Here::texts);
    for (const auto& sample : text_samples()) {
        auto row = page.add("TEXTS");
        row.set_view("PURPOSE", sample.label);
        row.set("SENT", sample.text);
    }
    for (const auto& sample : mail_samples()) {
        auto row = page.add("MAILS");
        row.set_view("PURPOSE", sample.label);
        row.set_view("WORD", sample.name);
        row.set("SUBJECT", sample.page.subject);
        row.set("SENT", as_text(sample.page));
    }
    return page.render("desk/administration/texts");
}

// The mail's own document, under our content security policy: it needs nothing that this forbids.
web::Response Texts::show(const web::Request& request, const StaffPerson&) const
{
    const auto samples = mail_samples();
    const auto found = std::ranges::find(samples, request.path("kind"), &MailSample::name);
    if (found == samples.end())
        throw DomainError(Fault::not_found);
    return web::html(200, as_html(found->page));
}

}
