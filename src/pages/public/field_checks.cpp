// A field by itself: nothing is looked up, so that nothing is told but whether it is well written.
#include "domain/fault.hpp"
#include "pages/frame/form.hpp"
#include "pages/public/handlers.hpp"

namespace cakey::pages {

web::Response FieldChecks::create(const web::Request& request, const Visitor&) const
{
    const auto rule = from_word<TextRule>(request.path("kind"));
    if (!rule)
        throw DomainError(Fault::not_found);
    const Field field{.id = "text", .label = "内容", .longest = 200, .rule = *rule};
    Form form(request.form());
    const auto text = form.checked(field, china_date(clock_.now()));
    return form.failed() ? web::json(422, {{"error", form.said_of(field)}}) : web::json(200, {{"text", text}});
}

}
