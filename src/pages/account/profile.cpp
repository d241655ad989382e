// A company's own details.
#include "domain/division.hpp"
#include "domain/text.hpp"
#include "pages/account/handlers.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

constexpr int changes_shown = 20;
constexpr std::string_view own_province = "江苏省";  // that this counter is for

// clang-format off
constexpr Field legal_person_field{
    .id = "legal_person", .label = "法人姓名", .hint = "营业执照上的法定代表人。", .longest = 50};
constexpr Field phone_field{
    .id = "phone", .label = "单位电话", .hint = "带区号的固定电话（如 025-88886666）或手机号。", .longest = 30,
    .rule = TextRule::phone, .type = "tel", .autocomplete = "tel"};
constexpr Field province_field{
    .id = "province", .label = "省", .kind = Field::Kind::options, .autocomplete = "address-level1"};
constexpr Field city_field{.id = "city", .label = "市", .kind = Field::Kind::options, .autocomplete = "address-level2"};
constexpr Field county_field{
    .id = "county", .label = "区县", .kind = Field::Kind::options, .autocomplete = "address-level3"};
constexpr Field address_field{
    .id = "address", .label = "单位地址", .hint = "街道、门牌号、楼层房号。", .longest = 200,
    .autocomplete = "address-line1", .wide = true};
// clang-format on

// Shown, and nobody could mend it.
constexpr Field fixed(Field field, Renaming renaming)
{
    field.hint = renaming == Renaming::frozen ? "有订单正在办理，暂时不能修改。"
                                              : "已有办结的订单，只能凭材料由客服变更。";
    field.fixed = true;
    field.required = false;
    return field;
}

std::string words_of(Renaming renaming)
{
    return renaming == Renaming::frozen ? "有订单正在办理，名称和代码暂时不能修改，订单办结后再试。"
                                        : "已有办结的订单，名称和代码只能由客服核验材料后变更。";
}

// Nothing where renaming is not free: name and credit code must be what they are. (A form from before may still have
// the fields.)
std::optional<deeds::NewName> read_name(const web::Request& request, const Company& company, Renaming renaming,
                                        Form& form)
{
    if (renaming == Renaming::free) {
        // A name of before today's rule for names may stay.
        if (trimmed(form.text(fields::company_name)) == company.name()
            && trimmed(form.text(fields::credit_code)) == company.credit_code())
            return std::nullopt;
        const auto name = form.value<CompanyName>(fields::company_name);
        const auto credit_code = form.value<CreditCode>(fields::credit_code);
        return name && credit_code ? std::optional(deeds::NewName{*name, *credit_code}) : std::nullopt;
    }
    const auto check = [&](const Field& field, const std::string& stored) {
        if (request.form().has(field.id) && trimmed(form.text(field)) != stored)
            form.wrong(field, words_of(renaming));
    };
    check(fields::company_name, company.name());
    check(fields::credit_code, company.credit_code());
    return std::nullopt;
}

// Says at the first of the three that does not fit those before it, and at those after it, that it is to be chosen.
void read_place(CompanyProfile& profile, Form& form)
{
    profile.province = trimmed(form.text(province_field));
    profile.city = trimmed(form.text(city_field));
    profile.county = trimmed(form.text(county_field));

    const auto cities = counties_of(profile.province);
    const auto city = std::ranges::find(cities, profile.city, &CountiesOfCity::city);
    if (cities.empty())
        form.wrong(province_field, "请选择省。");
    if (city == cities.end()) {
        form.wrong(city_field, "请选择" + (cities.empty() ? "" : profile.province + "的") + "市。");
        form.wrong(county_field, "请选择区县。");
    } else if (std::ranges::find(city->counties, profile.county) == city->counties.end()) {
        form.wrong(county_field, "请选择" + profile.city + "的区县。");
    }
}

CompanyProfile read_profile(Form& form)
{
    CompanyProfile profile;
    profile.legal_person = form.line(legal_person_field);
    profile.phone = form.phone(phone_field);
    read_place(profile, form);
    profile.address = form.line(address_field);
    return profile;
}

// All provinces, the cities of the one chosen, their counties.
void show_place(web::Fields& page, const Form& form)
{
    const auto chosen = form.text(province_field);
    const auto province = chosen.empty() ? own_province : chosen;
    auto provinces_place = form.show(page, province_field);
    for (const auto name : provinces())
        add_option(provinces_place, {name, name, name == province});
    auto cities = form.show(page, city_field);
    auto counties = form.show(page, county_field);
    for (const auto& city : counties_of(province)) {
        const bool here = city.city == form.text(city_field);
        add_option(cities, {city.city, city.city, here});
        auto group = counties.add("GROUPS");
        group.set_view("GROUP", city.city);
        for (const auto county : city.counties)
            add_option(group, {county, county, here && county == form.text(county_field)});
    }
    page.set("PROVINCE", province);
}

void show_change(web::Fields row, const ProfileChange& change)
{
    show_time(row, change.at);
    row.set_view("FIELD", label(change.field));
    row.set("BEFORE", change.before);
    row.set("AFTER", change.after);
    row.set_view("WHO", label(change.by));
}

void say(deeds::Described outcome, Renaming renaming, Form& form)
{
    constexpr auto owner = "已经由别的账号注册，请核对；如属冒名注册，可凭证明材料请客服处理。";
    if (outcome == deeds::Described::name_taken)
        form.wrong(fields::company_name, "这个企业名称" + std::string(owner));
    if (outcome == deeds::Described::credit_code_taken)
        form.wrong(fields::credit_code, "这个统一社会信用代码" + std::string(owner));
    if (outcome == deeds::Described::too_many_names)
        form.wrong(fields::company_name, "24 小时内修改企业名称或统一社会信用代码的次数太多，请明天再试，或联系客服。");
    if (outcome == deeds::Described::name_fixed)
        form.wrong(fields::company_name, words_of(renaming));
}

}

web::Response Profile::show(const web::Request& request, const CompanyPerson& who) const
{
    std::vector<ProfileChange> changes;
    const auto found = store_.read([&](Unit& unit) {
        std::optional<Company> company;
        auto renaming = Renaming::frozen;
        unit.together({
            [&] { company = unit.companies().numbered(who.id); },
            [&] { changes = unit.profile_changes().latest(who.id, changes_shown); },
            [&] { renaming = deeds::renaming_of(unit, who.id); },
        });
        return Found{*std::move(company), renaming};
    });
    const auto& profile = found.company.profile();
    auto page = details_page(request, who, "基本信息", Here::profile);
    page.set("NAME", found.company.name());
    page.set("CREDIT_CODE", found.company.credit_code());
    page.set("LEGAL_PERSON", profile.legal_person);
    page.set("PLACE", profile.place());
    page.set("PHONE", profile.phone);
    page.set("ADDRESS", profile.address);
    page.show(profile.complete() ? web::Name("COMPLETE") : web::Name("INCOMPLETE"));
    if (found.renaming == Renaming::at_desk)
        page.show("AT_DESK");
    if (!changes.empty()) {
        auto list = page.add("CHANGED");
        for (const auto& change : changes)
            show_change(list.add("CHANGES"), change);
    }
    return page.render("account/profile");
}

web::Response Profile::edit(const web::Request& request, const CompanyPerson& who) const
{
    const auto found = find(who.id);
    if (request.method() == web::Method::post)
        return again(request, who, found, Form(request.form()));

    const auto& profile = found.company.profile();
    Form form;
    form.put(fields::company_name, found.company.name());
    form.put(fields::credit_code, found.company.credit_code());
    form.put(legal_person_field, profile.legal_person);
    form.put(phone_field, profile.phone);
    form.put(province_field, profile.province);
    form.put(city_field, profile.city);
    form.put(county_field, profile.county);
    form.put(address_field, profile.address);
    return again(request, who, found, std::move(form));
}

web::Response Profile::update(const web::Request& request, const CompanyPerson& who) const
{
    const auto found = find(who.id);
    Form form(request.form());
    const auto name = read_name(request, found.company, found.renaming, form);
    const auto profile = read_profile(form);
    if (form.failed())
        return again(request, who, found, std::move(form));

    const auto outcome = transact(
        [&](Unit& unit, Instant now) { return deeds::describe(unit, who.id, profile, name, now); });
    const auto after = find(who.id);
    if (outcome != deeds::Described::done) {
        say(outcome, after.renaming, form);
        return again(request, who, after, std::move(form));
    }
    return next(request, after.company, urls_.profile(), "profile_saved");
}

Profile::Found Profile::find(CompanyId company) const
{
    return store_.read([&](Unit& unit) {
        return Found{unit.companies().numbered(company), deeds::renaming_of(unit, company)};
    });
}

web::Response Profile::again(const web::Request& request, const CompanyPerson& who, const Found& found, Form form) const
{
    auto page = details_page(request, who, "基本信息", Here::profile);
    if (found.renaming == Renaming::free) {
        form.show(page, fields::company_name);
        form.show(page, fields::credit_code);
    } else {
        form.put(fields::company_name, found.company.name());
        form.put(fields::credit_code, found.company.credit_code());
        form.show(page, fixed(fields::company_name, found.renaming));
        form.show(page, fixed(fields::credit_code, found.renaming));
    }
    show_place(page, form);
    form.show(page, {legal_person_field, phone_field, address_field});
    return page.render("account/profile_edit", form.status());
}

}
