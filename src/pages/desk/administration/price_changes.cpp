// Prices of days to come: typed or from a file, looked at, and then set.
#include "deeds/prices.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/administration/price_fields.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>
#include <array>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field amount_field{
    .id = "price_amount", .label = {}, .inputmode = "decimal", .unit = "元"};
constexpr Field day_field{
    .id = "price_from", .label = {}, .hint = "从这一天零点起按新价格计算，最早是明天。", .type = "date"};
constexpr auto fields = std::to_array<ColumnField>({
    {{.id = "price_type", .label = {}, .kind = Field::Kind::options, .empty = ""}, false, choose_word<BusinessType>},
    {{.id = "price_item", .label = {}, .kind = Field::Kind::options, .empty = ""}, false, choose_word<PricedItem>},
    {{.id = "price_years", .label = {}, .hint = "新办和延期的数字证书填 1 到 10，其余填 0。", .inputmode = "numeric",
      .unit = "年"}},
    {day_field},
    {amount_field},
    {{.id = "price_invoice_name", .label = {}, .hint = "例如“*信息技术服务*数字证书服务费”。"}},
    {{.id = "price_tax_code", .label = {}, .hint = "19 位数字，由财务确定。", .inputmode = "numeric"}},
    {{.id = "price_tax_percent", .label = {}, .inputmode = "numeric", .unit = "%"}},
    {{.id = "price_offered", .label = {}, .hint = "不选时，从生效日期起不再提供这一项。", .required = false,
      .kind = Field::Kind::tick}},
});
constexpr Field gaps_field{
    .id = "accept_gaps", .label = "我已核对，仍要这样设定", .missing = "请先核对上面不再提供的内容，确认后再设定。",
    .kind = Field::Kind::tick};
// clang-format on

using Line = FileLine<Price>;

std::optional<Price> before(const PriceBook& book, const Price& price)
{
    const auto* standing = book.beside(price);
    if (!standing)
        standing = book.in_force(price, price.valid_from);
    return standing ? std::optional(*standing) : std::nullopt;
}

bool stays(const PriceBook& book, const Price& price)
{
    const auto standing = before(book, price);
    return standing && change(standing, price).none();
}

// What was in force stays: a line that says so is right, any other about a day that has begun is wrong.
void judge(std::vector<Line>& lines, const PriceBook& book, Instant now)
{
    for (auto& line : lines) {
        if (!line.wrong.empty() || stays(book, line.thing))
            continue;
        if (const auto flaw = flaw_of(line.thing))
            line.wrong = flaw->text;
        else if (const auto early = flaw_of_day(line.thing, now))
            line.wrong = early->text;
    }
    refuse_repeated(lines, [&](const Price& one, const Price& other) {
        return same_product(one, other) && one.valid_from == other.valid_from && !stays(book, one);
    });
}

std::vector<Price> changes_in(const std::vector<Line>& lines, const PriceBook& book)
{
    std::vector<Price> fresh;
    for (const auto& line : lines)
        if (line.wrong.empty() && !stays(book, line.thing))
            fresh.push_back(line.thing);
    return fresh;
}

// What an address asks for; another product's price is the beginning of a new one.
Price product_in(const web::Request& request)
{
    Price price;
    for (const auto i : {0u, 1u, 2u})
        cakey::read(columns_of<Price>()[i], price, request.query(fields[i].field.id));
    return price;
}

}

std::span<const ColumnField> price_fields() { return fields; }

void choose_type(web::Fields& place, const Field& field, const std::string& typed)
{
    choose_word<BusinessType>(place, field, typed);
}

web::Response Prices::begin(const web::Request& request, const StaffPerson& who) const
{
    const auto asked = product_in(request);
    const auto book = store_.read([](Unit& unit) { return unit.catalogue().price_book(); });
    const auto* standing = book.in_force(asked, clock_.now());
    Form form;
    fill(form, fields, standing ? *standing : asked);
    form.put(day_field, "");
    if (!standing)
        form.put(amount_field, "");
    return begin_with(request, who, form);
}

web::Response Prices::begin_with(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    auto page = screens_.page(request, who, "设定价格", Here::prices);
    show_fields<Price>(page, form, fields);
    return page.render("desk/administration/price", form.status());
}

web::Response Prices::look_at(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    Price price;
    read(form, price_fields(), price);
    if (!form.failed()) {
        if (const auto flaw = flaw_of(price))
            say<Price>(form, fields, *flaw);
        else if (const auto early = flaw_of_day(price, clock_.now()))
            say<Price>(form, fields, *early);
    }
    if (form.failed())
        return begin_with(request, who, form);
    return preview(request, who, {Line{.line = 1, .thing = price, .wrong = {}}});
}

web::Response Prices::look_at_file(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    auto lines = uploaded_lines<Price>(request.form(), form);
    if (form.failed())
        return list_with(request, who, form);
    return preview(request, who, std::move(lines));
}

web::Response Prices::preview(const web::Request& request, const StaffPerson& who, std::vector<Line> lines,
                              int status) const
{
    const auto now = clock_.now();
    const auto book = store_.read([](Unit& unit) { return unit.catalogue().price_book(); });
    judge(lines, book, now);
    std::vector<LineFate> fates;
    for (const auto& line : lines)
        fates.push_back(fate_of(line, product_text(line.thing), before(book, line.thing)));

    auto page = screens_.page(request, who, "核对价格", Here::prices);
    page.set_view("NOUN", "价格");
    page.set("ADDRESS", urls_.desk_prices());
    page.set("ACTION", urls_.desk_prices());
    page.set("EDITION", book.edition());
    show_fates(page, fates);
    const auto missing = gaps(book, book.with(changes_in(lines, book)), now);
    if (!missing.empty()) {
        auto shown = show_gaps(page, missing);
        Form form;
        if (status != 200)
            form.wrong(gaps_field, missing_text(gaps_field));
        form.show(shown, {gaps_field});
    }
    return page.render("desk/administration/file", status);
}

web::Response Prices::create(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    auto lines = looked_at_lines<Price>(request.form());
    const auto book = store_.read([](Unit& unit) { return unit.catalogue().price_book(); });
    judge(lines, book, now);
    const auto fresh = changes_in(lines, book);
    const bool sure = Form(request.form()).text(gaps_field) == "yes";
    if (!all_right(lines) || (!sure && !gaps(book, book.with(fresh), now).empty()))
        return preview(request, who, std::move(lines), 422);
    const std::string edition(request.form().get("edition"));
    transact([&](Unit& unit, Instant at) { deeds::set_prices(unit, fresh, edition, member(who), at); });
    return done(request, "price_set", urls_.desk_prices(), "prices_set");
}

}
