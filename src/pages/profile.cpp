// A company's own details. Name and credit code stand still while an order is open.
#include "pages/profile.hpp"

#include "pages/access.hpp"
#include "pages/next_step.hpp"

namespace cakey::pages {

namespace {

enum class Taken { nothing, name, credit_code };

bool is_another(const std::optional<Company>& found, CompanyId id)
{
    return found && found->id() != id;
}

Taken taken_by_another(Unit& unit, const ProfileForm& form, CompanyId id)
{
    if (is_another(unit.companies().called(form.name()->normalized()), id))
        return Taken::name;
    if (is_another(unit.companies().called(form.credit_code()->text()), id))
        return Taken::credit_code;
    return Taken::nothing;
}

// For the audit log: which fields, and of the public ones from what to what.
std::string changes(const Company& old, const Company& fresh)
{
    std::string text;
    const auto add = [&](std::string_view field, const std::string& from, const std::string& to, bool is_public) {
        if (from != to)
            text.append(text.empty() ? "" : "; ").append(field).append(is_public ? ": " + from + " -> " + to : "");
    };
    add("name", old.name(), fresh.name(), true);
    add("credit_code", old.credit_code(), fresh.credit_code(), true);
    add("legal_person", old.profile().legal_person, fresh.profile().legal_person, false);
    add("province", old.profile().province, fresh.profile().province, true);
    add("city", old.profile().city, fresh.profile().city, true);
    add("county", old.profile().county, fresh.profile().county, true);
    add("phone", old.profile().phone, fresh.profile().phone, false);
    add("address", old.profile().address, fresh.profile().address, false);
    return text;
}

}

web::Response ProfilePage::show(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto company = store_.read([&](Unit& unit) { return unit.companies().numbered(id); });
    auto fields = screens_.fields(request, "基本信息", Here::profile);
    ProfileForm::show(fields, company);
    fields.show(company.profile().complete() ? web::Name("COMPLETE") : web::Name("INCOMPLETE"));
    if (is_for_order(request))
        fields.show("FOR_ORDER");
    return screens_.show(request, "profile/show", fields);
}

web::Response ProfilePage::edit(const web::Request& request) const
{
    return form(request, find(request.who<CompanyPerson>().id), nullptr);
}

web::Response ProfilePage::update(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto found = find(id);
    ProfileForm typed(request.form(), found.fixed_name);
    if (typed.failed())
        return form(request, found, &typed);

    struct Saved {
        Taken taken;
        Company company;
    };
    const auto now = clock_.now();
    const auto saved = store_.transact([&](Unit& unit) {
        auto company = unit.companies().numbered(id);
        const auto old = company;
        if (typed.name() && !unit.companies().has_open_orders(id)) {
            if (const auto taken = taken_by_another(unit, typed, id); taken != Taken::nothing)
                return Saved{taken, company};
            company.rename(typed.name()->text(), typed.name()->normalized(), typed.credit_code()->text());
        }
        company.describe(typed.profile());
        if (const auto detail = changes(old, company); !detail.empty()) {
            unit.companies().save(company);
            unit.audit().add({0, now, Party::company, id.value, "profile_changed", {}, detail});
        }
        return Saved{Taken::nothing, company};
    });
    if (saved.taken == Taken::name)
        typed.name_is_taken();
    if (saved.taken == Taken::credit_code)
        typed.credit_code_is_taken();
    if (typed.failed())
        return form(request, found, &typed);
    return next_step(request, saved.company, urls_, screens_, urls_.profile(), "profile_saved");
}

ProfilePage::Found ProfilePage::find(CompanyId id) const
{
    return store_.read([&](Unit& unit) {
        return Found{unit.companies().numbered(id), unit.companies().has_open_orders(id)};
    });
}

web::Response ProfilePage::form(const web::Request& request, const Found& found, const ProfileForm* typed) const
{
    auto fields = screens_.fields(request, "基本信息", Here::profile);
    ProfileForm::show(fields, found.company);
    if (typed)
        typed->show(fields);
    fields.show(found.fixed_name ? web::Name("FIXED_NAME") : web::Name("FREE_NAME"));
    if (is_for_order(request))
        fields.show("FOR_ORDER");
    return screens_.show(request, "profile/edit", fields, typed ? 422 : 200);
}

}
