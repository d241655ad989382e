// 「价格」: the list of a day, what is to come, and what an order would cost.
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/administration/price_fields.hpp"
#include "pages/desk/audit/history.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field on_field{
    .id = "on", .label = "日期", .required = false, .wrong = "日期不正确，请按“2027-01-01”的格式填写。", .type = "date"};
constexpr Field type_field{
    .id = "quote_type", .label = "业务类型", .kind = Field::Kind::options, .empty = ""};
constexpr Field certificates_field{
    .id = "quote_certificates", .label = "证书数量", .longest = 2, .inputmode = "numeric", .unit = "个"};
constexpr Field years_field{
    .id = "quote_years", .label = "有效期", .hint = "新办和延期需要填写。", .longest = 2, .required = false,
    .inputmode = "numeric", .unit = "年"};
constexpr Field seals_field{
    .id = "quote_seals", .label = "签章数量", .longest = 2, .required = false, .inputmode = "numeric", .unit = "个"};
// clang-format on

// The end of the day asked for, so that a price that began within it counts; now for today, or where none is asked for.
Instant moment_of(std::optional<Instant> day, Instant now)
{
    return !day || china_date(*day) == china_date(now) ? now : *day + std::chrono::hours(24) - std::chrono::seconds(1);
}

void show_price(web::Fields& row, const Price& price)
{
    row.set("ID", price.id);
    row.set("PRODUCT", product_text(price));
    row.set("DAY", date_text(china_date(price.valid_from)));
    row.set("TYPE", word(price.business_type));
    row.set("ITEM", word(price.item));
    row.set("YEARS", price.years);
    row.set("INVOICE_NAME", price.invoice_name);
    row.set("TAX_CODE", price.tax_code);
    row.set("TAX_PERCENT", price.tax_percent);
    if (price.offered)
        row.add("OFFERED").set("AMOUNT", price.unit_price.grouped());
    else
        row.show("ENDED");
}

// What will be missing that is there today.
std::vector<std::string> gaps_ahead(const PriceBook& book, Instant now)
{
    std::vector<Price> begun;
    std::ranges::copy_if(book.prices(), std::back_inserter(begun),
                         [&](const Price& price) { return price.valid_from <= now; });
    return gaps(PriceBook(std::move(begun)), book, now);
}

int count_in(Form& form, const Field& field, int from, int to)
{
    int count = 0;
    const auto text = form.text(field);
    if (text.empty() && !field.required)
        return 0;
    const auto wrong = Typed{text, field.label, 0}.number(count, from, to);
    if (!wrong.empty())
        form.wrong(field, wrong);
    return count;
}

Application application_in(Form& form)
{
    Application application;
    const auto type = from_word<BusinessType>(form.text(type_field));
    if (!type)
        form.wrong(type_field, "请选择业务类型。");
    application.business_type = type.value_or(BusinessType::new_certificate);
    const auto& rule = business_rule(application.business_type);
    application.certificates = count_in(form, certificates_field, 1, most_certificates);
    application.years = rule.term ? count_in(form, years_field, 1, longest_term) : 0;
    application.company_seals = count_in(form, seals_field, 0, most_certificates);
    if (application.seals() > 0 && !rule.seals)
        form.wrong(seals_field, "“" + std::string(label(application.business_type)) + "”没有电子签章。");
    else if (application.seals() > application.certificates)
        form.wrong(seals_field, "签章数量不能大于证书数量。");
    return application;
}

void show_quote(web::Fields& page, const PriceList& list, const Application& application, const std::string& title)
{
    auto quote = page.add("QUOTES");
    quote.set("WHEN", title);
    const auto lines = list.lines(application);
    if (!lines)
        return quote.show("NOT_OFFERED");
    auto table = quote.add("TABLE");
    table.set("TOTAL", list.total(application)->grouped());
    for (const auto& line : *lines) {
        auto row = table.add("ROWS");
        row.set("PRODUCT", product_text(*line.price));
        row.set("QUANTITY", line.quantity);
        row.set("UNIT_PRICE", line.price->unit_price.grouped());
        row.set("AMOUNT", line.amount.grouped());
    }
}

}

web::Fields show_gaps(web::Fields& page, const std::vector<std::string>& sentences)
{
    auto shown = page.add("GAPS");
    for (const auto& sentence : sentences)
        shown.add("SENTENCES").set("TEXT", sentence);
    return shown;
}

web::Response Prices::list(const web::Request& request, const StaffPerson& who) const
{
    return list_with(request, who, Form());
}

web::Response Prices::list_with(const web::Request& request, const StaffPerson& who, const Form& file) const
{
    const auto now = clock_.now();
    Form form;
    form.put(on_field, request.query(on_field.id));
    const auto then = moment_of(form.day(on_field), now);
    if (form.text(on_field).empty())
        form.put(on_field, date_text(china_date(now)));
    AuditPage changes;
    const auto book = store_.read([&](Unit& unit) {
        changes = history_of_all(unit, {"price_set", "price_removed"});
        return unit.catalogue().price_book();
    });

    auto page = screens_.page(request, who, "价格", Here::prices);
    auto filter = page.add("FILTER");
    form.show(filter, {on_field});
    page.set("ON", date_text(china_date(then)));
    const bool may_change = who.role == Role::administrator;
    const auto list = book.at(then);
    for (const auto& price : list.prices()) {
        auto row = page.add("PRICES");
        show_price(row, price);
        if (may_change)
            row.show("MAY_CHANGE");
    }
    if (list.prices().empty())
        page.show("NO_PRICES");
    for (const auto& price : book.to_come(now)) {
        auto row = page.add("TO_COME");
        show_price(row, price);
        if (may_change)
            row.show("MAY_REMOVE");
    }
    if (book.to_come(now).empty())
        page.show("NOTHING_TO_COME");
    if (const auto missing = gaps_ahead(book, now); !missing.empty())
        show_gaps(page, missing);
    SubjectNames names;
    for (const auto& price : book.prices())
        names["price:" + product_key(price)] = product_text(price);
    show_history(page, changes, names);
    if (may_change) {
        page.show("MAY_ADD");
        auto upload = page.add("MAY_IMPORT");
        file.show(upload, list_file_field);
        file.show_errors(upload);
    }
    return page.render("desk/administration/prices", std::max(form.status(), file.status()));
}

web::Response Prices::export_list(const web::Request&, const StaffPerson&) const
{
    const auto book = store_.read([](Unit& unit) { return unit.catalogue().price_book(); });
    return web::file("价格-" + date_text(china_date(clock_.now())) + ".csv", "text/csv; charset=utf-8",
                     csv_file(book.prices()));
}

web::Response Prices::quote(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    const bool asked = !request.query(type_field.id).empty();
    Form form;
    for (const auto& field : {on_field, type_field, certificates_field, years_field, seals_field})
        form.put(field, request.query(field.id));
    if (!asked)
        form.put(certificates_field, "1");
    auto page = screens_.page(request, who, "费用试算", Here::prices);
    if (asked) {
        const auto then = moment_of(form.day(on_field), now);
        const auto application = application_in(form);
        if (!form.failed()) {
            const auto book = store_.read([](Unit& unit) { return unit.catalogue().price_book(); });
            show_quote(page, book.at(then), application, date_text(china_date(then)));
            if (then != now)
                show_quote(page, book.at(now), application, "今天");
        }
    }
    auto types = form.show(page, type_field);
    choose_type(types, type_field, std::string(form.text(type_field)));
    form.show(page, {on_field, certificates_field, years_field, seals_field});
    return page.render("desk/administration/quote", form.status());
}

}
