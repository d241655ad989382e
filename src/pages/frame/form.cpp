// Reading forms, and showing them again.
#include "pages/frame/form.hpp"

#include "base/utf8.hpp"
#include "crypto/digests.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/email.hpp"
#include "domain/id_number.hpp"
#include "domain/landline.hpp"
#include "domain/tax_number.hpp"
#include "domain/text.hpp"
#include "pages/frame/field.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

void show_attributes(web::Fields& place, const Field& field)
{
    const auto attribute = [&](web::Name section, std::string_view text) {
        if (!text.empty())
            place.add(section).set_view("TEXT", text);
    };
    attribute("INPUTMODE", field.inputmode);
    attribute("UNIT", field.unit);
    attribute("OF_PART", field.part);
    attribute("OF_DELIVERY", field.delivery);
    attribute("EMPTY", field.empty);
    if (!field.fixed)
        attribute("CHECK", word(field.rule));
    if (field.longest > 0)
        place.add("MAXLENGTH").set("TEXT", field.longest);
    const auto mark = [&](web::Name section, bool is) {
        if (is)
            place.show(section);
    };
    mark("REQUIRED", field.required);
    mark("FIXED", field.fixed);
    mark("FREE", !field.fixed);
    mark("VERBATIM", field.verbatim);
    mark("RATED", field.rated);
    mark("WIDE", field.wide);
    mark("LIVE", field.live || field.rule != TextRule::none);
}

// In the order of Field::Kind.
constexpr std::string_view views[] = {"parts/fields/line",   "parts/fields/lines", "parts/fields/options",
                                      "parts/fields/choice", "parts/fields/ticks", "parts/fields/tick",
                                      "parts/fields/file",   "parts/fields/captcha"};

}

std::string digest_of(const web::Form& typed)
{
    // Each part with its length: no two forms come to the same bytes.
    std::string parts;
    const auto add = [&](std::string_view part) { parts += std::to_string(part.size()) + ':' + std::string(part); };
    for (const auto& [name, value] : typed.fields()) {
        add(name);
        add(value);
    }
    for (const auto& upload : typed.uploads()) {
        add(upload.name);
        add(crypto::sha256(upload.content));
    }
    return crypto::sha256(parts);
}

std::string missing_text(const Field& field)
{
    return field.missing.empty() ? "请填写" + std::string(field.label) + "。" : std::string(field.missing);
}

std::string_view Form::text(const Field& field) const
{
    if (const auto found = put_.find(field.id); found != put_.end())
        return found->second;
    return typed_ ? typed_->get(field.id) : std::string_view();
}

std::string Form::line(const Field& field)
{
    auto line = trimmed(text(field));
    const std::string label(field.label);
    if (line.empty() && field.required)
        wrong(field, missing_text(field));
    else if (has_control(line))
        wrong(field, label + "中有换行等不能使用的字符，请删除后重新填写。");
    else if (code_points(line) > field.longest)
        wrong(field, label + "太长，请不要超过 " + std::to_string(field.longest) + " 个字。");
    return line;
}

std::optional<Mobile> Form::mobile(const Field& field)
{
    const auto typed = text(field);
    auto mobile = Mobile::parse(typed);
    if (!mobile && Landline::parse(typed))
        wrong(field, "固定电话收不到短信，请填写手机号。");
    else if (!mobile)
        say_no_value(field);
    return mobile;
}

std::string Form::phone(const Field& field)
{
    const auto typed = text(field);
    if (const auto landline = Landline::parse(typed))
        return landline->text();
    return text_of<Mobile>(field);
}

std::string Form::checked(const Field& field, Date today)
{
    switch (field.rule) {
    case TextRule::company_name:
        return text_of<CompanyName>(field);
    case TextRule::credit_code:
        return text_of<CreditCode>(field);
    case TextRule::mobile: {
        const auto found = mobile(field);
        return found ? found->text() : std::string();
    }
    case TextRule::phone:
        return phone(field);
    case TextRule::email:
        return text_of<Email>(field);
    case TextRule::tax_number:
        return text_of<TaxNumber>(field);
    case TextRule::id_number: {
        const auto found = IdNumber::parse(text(field), today);
        if (!found)
            say_no_value(field);
        return found ? found->text() : std::string();
    }
    case TextRule::none:
        break;
    }
    return line(field);
}

std::optional<Instant> Form::day(const Field& field)
{
    if (text(field).empty())
        return std::nullopt;
    if (const auto date = date_in(text(field)))
        return china_midnight(*date);
    wrong(field, std::string(field.wrong));
    return std::nullopt;
}

std::string Form::secret(const Field& field)
{
    std::string typed(text(field));
    if (typed.empty())
        wrong(field, missing_text(field));
    return typed;
}

std::string Form::code(const Field& field)
{
    auto typed = without_blanks(half_width(text(field)));
    if (typed.empty())
        wrong(field, missing_text(field));
    return typed;
}

std::string Form::new_password(std::string_view company_name, std::string_view mobile)
{
    return new_password_unless(password_flaw(text(fields::new_password), company_name, mobile));
}

std::string Form::new_staff_password(std::string_view username)
{
    return new_password_unless(staff_password_flaw(text(fields::new_password), username));
}

std::string Form::new_password_unless(std::optional<PasswordFlaw> flaw)
{
    auto password = secret(fields::new_password);
    if (password.empty())
        return password;
    if (flaw)
        wrong(fields::new_password, std::string(label(*flaw)));
    else if (text(fields::password_again) != password)
        wrong(fields::password_again, "两次填写的密码不一致，请重新填写。");
    return password;
}

void Form::say_no_value(const Field& field)
{
    const bool empty = trimmed(text(field)).empty() && !field.missing.empty();
    const auto text = wrong_text(field);
    wrong(field, empty || text.empty() ? missing_text(field) : std::string(text));
}

bool Form::is_ticked(const Field& field, std::string_view value) const
{
    if (!typed_)
        return false;
    const auto ticked = typed_->all(field.id);
    return std::ranges::find(ticked, value) != ticked.end();
}

std::string Form::ticked(const Field& field) const
{
    if (const auto found = put_.find(field.id); found != put_.end())
        return found->second;
    std::string all;
    if (typed_)
        for (const auto value : typed_->all(field.id))
            all.append(all.empty() ? "" : "、").append(value);
    return all;
}

bool Form::wrong(const Field& field, std::string text)
{
    if (failed(field))
        return false;
    summary_.emplace_back(field.id, text);
    errors_.emplace_back(field.id, std::move(text));
    return false;
}

bool Form::wrong(std::string_view anchor, std::string text)
{
    summary_.emplace_back(anchor, std::move(text));
    return false;
}

std::string_view Form::said_of(const Field& field) const
{
    const auto found = std::ranges::find(errors_, field.id, &std::pair<std::string, std::string>::first);
    return found == errors_.end() ? std::string_view() : std::string_view(found->second);
}

web::Fields Form::show(web::Fields& page, const Field& field) const { return show_in(page, field.id, field); }

web::Fields Form::show_in(web::Fields& page, std::string_view marker, const Field& field) const
{
    auto place = page.add_field(marker, views[static_cast<std::size_t>(field.kind)]);
    place.set_view("ID", field.id);
    place.set_view("LABEL", field.label);
    place.set_view("INPUT_TYPE", field.type);
    place.set_view("AUTOCOMPLETE", field.autocomplete);
    place.set_view("ACCEPT", field.accept);
    place.set("VALUE", field.secret ? std::string_view() : text(field));
    if (field.kind == Field::Kind::tick && text(field) == "yes")
        place.show("CHOSEN");
    show_attributes(place, field);
    if (!field.hint.empty()) {
        place.show("HINTED");
        place.add("HINT").set_view("TEXT", field.hint);
    }
    if (failed(field))
        place.add("ERROR").set("TEXT", said_of(field));
    return place;
}

void Form::show(web::Fields& page, std::initializer_list<Field> fields) const
{
    for (const auto& field : fields)
        show(page, field);
    show_errors(page);
}

void Form::show_errors(web::Fields& page) const
{
    if (summary_.empty())
        return;
    auto summary = page.add("ERROR_SUMMARY");
    for (const auto& [anchor, text] : summary_) {
        auto row = summary.add("ERRORS");
        row.set("FIELD", anchor);
        row.set("TEXT", text);
    }
}

web::Fields add_option(web::Fields& place, const Option& option)
{
    auto row = place.add("OPTIONS");
    row.set("VALUE", option.value);
    row.set("LABEL", option.label);
    if (option.chosen)
        row.show("CHOSEN");
    return row;
}

web::Fields add_hint_link(web::Fields& place, const std::string& url, std::string_view text)
{
    auto link = place.add("HINT_LINK");
    link.set("URL", url);
    link.set("TEXT", text);
    return link;
}

void add_choices(web::Fields& place, const Field& field, const std::vector<Option>& options)
{
    for (const auto& option : options) {
        auto row = add_option(place, option);
        const bool first = &option == &options.front();
        row.set("OPTION_ID", std::string(field.id) + (first ? std::string() : '-' + std::string(option.value)));
    }
}

}
