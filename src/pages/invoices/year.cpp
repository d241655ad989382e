// Read invoice by invoice, so that the archive is never in memory as a whole.
#include "pages/invoices/year.hpp"

#include "base/csv.hpp"
#include "base/numbers.hpp"
#include "base/zip_pieces.hpp"
#include "pages/frame/form.hpp"
#include "pages/invoices/handlers.hpp"

#include <deque>

namespace cakey::pages {

namespace {

constexpr Field year_field{.id = "year",
                           .label = "年度",
                           .hint = "该年度开具的全部发票，含 PDF、OFD、XML 文件和清单。",
                           .kind = Field::Kind::options,
                           .empty = ""};

int year_of(Instant at) { return static_cast<int>(china_date(at).year()); }

// The files in a folder of the year, by date and number; at the end a list of them.
class Packing {
public:
    Packing(Store& store, CompanyId company, const Year& year, const std::vector<InvoiceRow>& first)
        : store_(store), company_(company), year_(year), rows_(first.begin(), first.end())
    {
    }

    bool next(std::string& chunk)
    {
        chunk.clear();
        if (over_)
            return false;
        if (rows_.empty() && last_ > 0) {
            const auto more = store_.read(
                [&](Unit& unit) { return unit.invoices().issued(company_, year_.begin, year_.end, last_); });
            rows_.assign(more.begin(), more.end());
        }
        if (rows_.empty()) {
            over_ = true;
            chunk = zip_.add(folder() + "发票清单.csv", list_, year_.begin) + zip_.end();
            return true;
        }
        add(rows_.front(), chunk);
        last_ = rows_.front().id;
        rows_.pop_front();
        return true;
    }

private:
    std::string folder() const { return std::to_string(year_.number) + '/'; }

    void add(const InvoiceRow& invoice, std::string& chunk)
    {
        bool to_reverse = false;
        const auto files = store_.read([&](Unit& unit) {
            to_reverse = is_void(invoice.number, unit.orders().numbered(invoice.order_number));
            return unit.invoices().files(invoice.id);
        });
        const auto at = invoice.issued_at.value_or(invoice.created_at);
        for (const auto& [format, name] : words<InvoiceFormat>)
            if (const auto& content = files.of(format); !content.empty())
                chunk += zip_.add(folder() + date_text(china_date(at)) + '-' + invoice.invoice_number + '.'
                                      + std::string(name),
                                  content, at);
        list_ += csv_row({csv_cell(date_text(china_date(at))), csv_digits(invoice.invoice_number),
                          csv_digits(invoice.order_number), csv_cell(invoice.title), csv_digits(invoice.tax_number),
                          invoice.amount.yuan(),
                          csv_cell(!invoice.red_number.empty() ? "已红冲，红字发票号码 " + invoice.red_number
                                   : to_reverse                ? "款项已退回，发票待红冲"
                                                               : "")});
    }

    Store& store_;
    CompanyId company_;
    Year year_;
    std::deque<InvoiceRow> rows_;
    std::int64_t last_ = 0;  // the row that was packed last
    ZipPieces zip_;
    std::string list_ = std::string(csv_mark)
                        + "开票日期,发票号码,订单编号,发票抬头,纳税人识别号,价税合计（元）,备注\r\n";
    bool over_ = false;
};

}

std::optional<Year> Year::parse(std::string_view text)
{
    const auto number = whole_number<int>(text);
    if (!number || *number < 2000 || *number > 2999)
        return std::nullopt;
    const std::chrono::year year(*number);
    return Year{*number, china_midnight(year / 1 / 1), china_midnight((year + std::chrono::years(1)) / 1 / 1)};
}

void show_years(web::Fields& page, Instant first_issued, Instant now)
{
    auto section = page.add("YEARS");
    auto place = Form().show(section, year_field);
    for (auto year = year_of(now); year >= year_of(first_issued); --year) {
        const auto text = std::to_string(year);
        add_option(place, {text, text, false});
    }
}

web::Response Invoices::pack(const web::Request& request, const CompanyPerson& who) const
{
    const auto year = Year::parse(request.query("year"));
    if (!year)
        return web::see_other(urls_.invoices());
    const auto first = store_.read(
        [&](Unit& unit) { return unit.invoices().issued(who.id, year->begin, year->end, 0); });
    if (first.empty())
        return screens_.see_other(urls_.invoices(), "no_invoices_in_year");
    auto response = web::file("发票-" + std::to_string(year->number) + ".zip", "application/zip", {});
    response.stream = [packing = Packing(store_, who.id, *year, first)](std::string& chunk) mutable {
        return packing.next(chunk);
    };
    return response;
}

}
