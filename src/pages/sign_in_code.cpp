// The code goes to the registered mobile; the page comes back with a field for it.
#include "pages/sign_in_code.hpp"

#include "pages/sign_in_form.hpp"

namespace cakey::pages {

web::Response SignInCodePage::create(const web::Request& request) const
{
    SignInForm form(request.form());
    if (!form.check_name())
        return form.show(request, screens_, captchas_);
    const auto company = store_.read([&](Unit& unit) { return unit.companies().called(form.name()); });
    codes_.send(form.addressee(company), request.remote_address());
    request.log().event = "sign_in_code";
    return form.ask_for_code(request, screens_, captchas_);
}

}
