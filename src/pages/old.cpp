// OLD: until all rooms are rebuilt.
#include "pages/access.hpp"
#include "pages/frame/screens.hpp"
#include "web/cookies.hpp"
#include "web/csrf.hpp"

namespace cakey::pages {

const Person& person_of(const web::Request& request)
{
    static const Person nobody;
    if (request.is<CompanyPerson>())
        return request.who<CompanyPerson>();
    if (request.is<StaffPerson>())
        return request.who<StaffPerson>();
    if (request.is<Visitor>())
        return request.who<Visitor>();
    return nobody;
}

web::Fields Screens::fields(const web::Request& request, std::string_view title, Here here) const
{
    return page(request, person_of(request), title, here);
}

web::Response Screens::show(const web::Request& request, std::string_view view, const web::Fields& fields,
                            int status) const
{
    const auto& person = person_of(request);
    auto response = web::html(status, views_.render(view, fields));
    if (!web::flash_of(request).empty())
        web::clear_flash(response);
    if (person.needs_cookie)
        response.set_cookie({.name = std::string(visitor_cookie), .value = web::csrf::text_of(person.csrf_secret)});
    return response;
}

web::Response Screens::fault(const web::Request& request, int status) const
{
    return fault(request, person_of(request), status);
}

}
