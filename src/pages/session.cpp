// Signing another browser out. One that is gone already is as good.
#include "pages/session.hpp"

#include "pages/access.hpp"
#include "pages/path_id.hpp"

namespace cakey::pages {

web::Response SessionPage::destroy(const web::Request& request) const
{
    const auto id = id_in(request.path("id"));
    const auto company = request.who<CompanyPerson>().id;
    store_.transact([&](Unit& unit) { unit.sessions().remove_one_of(company, id); });
    return screens_.see_other(urls_.contact(), "session_ended");
}

}
