// Signing another browser out. One that is gone already is as good.
#include "pages/session.hpp"

#include "pages/access.hpp"

#include <charconv>

namespace cakey::pages {

web::Response SessionPage::destroy(const web::Request& request) const
{
    const auto& text = request.path("id");
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || end != text.data() + text.size())
        return screens_.fault(request, 404);
    const auto company = request.who<CompanyPerson>().id;
    store_.transact([&](Unit& unit) { unit.sessions().remove_one_of(company, id); });
    return screens_.see_other(urls_.contact(), "session_ended");
}

}
