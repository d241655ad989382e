// Of what a company is told by mail, and where.
#include "domain/email.hpp"
#include "domain/text.hpp"
#include "pages/account/handlers.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field addresses_field{
    .id = "mail_addresses", .label = "通知邮箱", .hint = "选填，每行一个，最多 5 个。不填写时发送到收发票的电子邮箱。",
    .longest = 1300, .required = false, .kind = Field::Kind::lines};
constexpr Field purposes_field{
    .id = "mail_purposes", .label = "通知内容", .hint = "取消勾选的不再发送。发票邮件不受影响。", .required = false,
    .kind = Field::Kind::ticks, .wide = true};
// clang-format on

std::string in_rows(const MailWish& wish)
{
    auto rows = wish.addresses;
    std::ranges::replace(rows, ' ', '\n');
    return rows;
}

// Between blanks. Says at the field what is none.
std::string read_addresses(Form& form)
{
    const auto typed = in_lines(form.text(addresses_field));
    std::string addresses;
    std::vector<std::string> taken;
    for (std::size_t at = 0; at < typed.size();) {
        const auto end = std::min(typed.find('\n', at), typed.size());
        const auto line = trimmed(std::string_view(typed).substr(at, end - at));
        at = end + 1;
        if (line.empty())
            continue;
        const auto email = Email::parse(line);
        if (!email) {
            form.wrong(addresses_field, "第 " + std::to_string(taken.size() + 1)
                                            + " 个邮箱不正确，请每行填写一个完整地址，如 finance@example.com。");
            return {};
        }
        if (std::ranges::find(taken, email->text()) != taken.end())
            continue;
        if (taken.size() == MailWish::most_addresses) {
            form.wrong(addresses_field, "最多填写 5 个邮箱。");
            return {};
        }
        taken.push_back(email->text());
        addresses += (addresses.empty() ? "" : " ") + email->text();
    }
    return addresses;
}

MailPurposes read_purposes(const Form& form)
{
    MailPurposes purposes;
    for (const auto& [purpose, text] : words<MailPurpose>)
        if (form.is_ticked(purposes_field, text))
            purposes.add(purpose);
    return purposes;
}

}

web::Response MailWishes::edit(const web::Request& request, const CompanyPerson& who) const
{
    const auto wish = store_.read([&](Unit& unit) { return unit.mail_wishes().of(who.id); });
    Form form;
    form.put(addresses_field, in_rows(wish));
    return again(request, who, form, wish.purposes);
}

web::Response MailWishes::update(const web::Request& request, const CompanyPerson& who) const
{
    Form form(request.form());
    const auto addresses = read_addresses(form);
    const auto purposes = read_purposes(form);
    if (form.failed())
        return again(request, who, form, purposes);
    transact([&](Unit& unit, Instant now) { deeds::wish_mail(unit, who.id, addresses, purposes, now); });
    return screens_.see_other(urls_.contact(), "mail_wishes_saved");
}

web::Response MailWishes::again(const web::Request& request, const CompanyPerson& who, const Form& form,
                                MailPurposes chosen) const
{
    auto page = screens_.page(request, who, "邮件通知", Here::contact);
    form.show(page, addresses_field);
    auto place = form.show(page, purposes_field);
    std::vector<Option> options;
    for (const auto& [purpose, text] : labels<MailPurpose>)
        options.push_back({word(purpose), text, chosen.has(purpose)});
    add_choices(place, purposes_field, options);
    form.show_errors(page);
    return page.render("account/mail", form.status());
}

}
