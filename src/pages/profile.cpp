// A company's own details. Name and credit code stand still while an order is open, and are the desk's after one.
#include "pages/profile.hpp"

#include "pages/access.hpp"
#include "pages/next_step.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

namespace {

constexpr int changes_shown = 20;

enum class Obstacle { nothing, name_taken, credit_code_taken, name_fixed };

bool is_another(const std::optional<Company>& found, CompanyId id)
{
    return found && found->id() != id;
}

Renaming renaming_of(Unit& unit, CompanyId id)
{
    return renaming(unit.companies().has_open_orders(id), unit.companies().has_completed_orders(id));
}

Obstacle obstacle_to_renaming(Unit& unit, const ProfileForm& form, CompanyId id)
{
    if (renaming_of(unit, id) != Renaming::free)
        return Obstacle::name_fixed;
    if (is_another(unit.companies().called(form.name()->normalized()), id))
        return Obstacle::name_taken;
    if (is_another(unit.companies().called(form.credit_code()->text()), id))
        return Obstacle::credit_code_taken;
    return Obstacle::nothing;
}

void show_change(web::Fields row, const ProfileChange& change)
{
    show_time(row, "AT", "AT_ISO", change.at);
    row.set_view("FIELD", label(change.field));
    row.set("BEFORE", change.before);
    row.set("AFTER", change.after);
    row.set_view("WHO", label(change.by));
}

}

web::Response ProfilePage::show(const web::Request& request) const
{
    struct Seen {
        Company company;
        Renaming renaming;
        std::vector<ProfileChange> changes;
    };
    const auto id = request.who<CompanyPerson>().id;
    const auto seen = store_.read([&](Unit& unit) {
        return Seen{unit.companies().numbered(id), renaming_of(unit, id),
                    unit.profile_changes().latest(id, changes_shown)};
    });
    auto fields = screens_.fields(request, "基本信息", Here::profile);
    show_profile(fields, seen.company);
    fields.show(seen.company.profile().complete() ? web::Name("COMPLETE") : web::Name("INCOMPLETE"));
    if (seen.renaming == Renaming::at_desk)
        fields.show("AT_DESK");
    if (!seen.changes.empty()) {
        auto list = fields.add("CHANGED");
        for (const auto& change : seen.changes)
            show_change(list.add("CHANGES"), change);
    }
    if (is_for_order(request))
        fields.show("FOR_ORDER");
    return screens_.show(request, "profile/show", fields);
}

web::Response ProfilePage::edit(const web::Request& request) const
{
    const auto found = find(request.who<CompanyPerson>().id);
    if (request.method() != web::Method::post)
        return form(request, found, nullptr);
    const ProfileForm typed(request.form());
    return form(request, found, &typed);
}

web::Response ProfilePage::update(const web::Request& request) const
{
    const auto id = request.who<CompanyPerson>().id;
    auto found = find(id);
    ProfileForm typed(request.form());
    typed.check(found.company, found.renaming);
    if (typed.failed())
        return form(request, found, &typed);

    struct Saved {
        Obstacle obstacle;
        Company company;
    };
    const auto now = clock_.now();
    const auto saved = store_.transact([&](Unit& unit) {
        auto company = unit.companies().locked(id);
        const auto old = company;
        if (typed.renames(company)) {
            if (const auto obstacle = obstacle_to_renaming(unit, typed, id); obstacle != Obstacle::nothing)
                return Saved{obstacle, company};
            company.rename(typed.name()->text(), typed.name()->normalized(), typed.credit_code()->text());
        }
        company.describe(typed.profile());
        if (const auto changes = changes_between(old, company, Party::company, now); !changes.empty()) {
            unit.companies().save(company);
            for (const auto& change : changes)
                unit.profile_changes().add(change);
            unit.audit().add({0, now, Party::company, id.value, "profile_changed", {}, audit_detail(changes)});
        }
        return Saved{Obstacle::nothing, company};
    });
    if (saved.obstacle == Obstacle::nothing)
        return next_step(request, saved.company, urls_, screens_, urls_.profile(), "profile_saved");
    found = find(id);
    if (saved.obstacle == Obstacle::name_taken)
        typed.name_is_taken();
    else if (saved.obstacle == Obstacle::credit_code_taken)
        typed.credit_code_is_taken();
    else
        typed.name_is_fixed(found.renaming);
    return form(request, found, &typed);
}

ProfilePage::Found ProfilePage::find(CompanyId id) const
{
    return store_.read([&](Unit& unit) { return Found{unit.companies().numbered(id), renaming_of(unit, id)}; });
}

web::Response ProfilePage::form(const web::Request& request, const Found& found, const ProfileForm* typed) const
{
    auto fields = screens_.fields(request, "基本信息", Here::profile);
    ProfileForm::show(fields, found.company, found.renaming, typed);
    if (is_for_order(request))
        fields.show("FOR_ORDER");
    return screens_.show(request, "profile/edit", fields, typed && typed->failed() ? 422 : 200);
}

}
