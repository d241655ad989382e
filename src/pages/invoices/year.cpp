// Read invoice by invoice, so that the archive is never in memory as a whole.
#include "pages/invoices/year.hpp"

#include "base/csv.hpp"
#include "base/numbers.hpp"
#include "base/zip_pieces.hpp"
#include "pages/frame/form.hpp"
#include "pages/invoices/handlers.hpp"

#include <deque>
#include <utility>

namespace cakey::pages {

namespace {

constexpr Field year_field{.id = "year",
                           .label = "年度",
                           .hint = "该年度开具的全部发票，含 PDF、OFD、XML 文件和清单。",
                           .kind = Field::Kind::options,
                           .empty = ""};

int year_of(Instant at) { return static_cast<int>(china_date(at).year()); }

// The files in a folder of the year, by date and number, red letters behind the invoices; at the end a list of them.
class Packing {
public:
    Packing(Store& store, CompanyId company, const Year& year) : store_(store), company_(company), year_(year) {}

    // False when there is nothing of that year.
    bool begin()
    {
        fill();
        return !entries_.empty();
    }

    bool next(std::string& chunk)
    {
        chunk.clear();
        if (over_)
            return false;
        if (entries_.empty())
            fill();
        if (entries_.empty()) {
            over_ = true;
            chunk = zip_.add(folder() + "发票清单.csv", list_, year_.begin) + zip_.end();
            return true;
        }
        add(entries_.front(), chunk);
        entries_.pop_front();
        return true;
    }

private:
    // A line of the list, and where its files are.
    struct Entry {
        std::int64_t id = 0;
        bool is_red = false;
        Instant at;
        std::string number;
        std::string order_number;
        std::string title;
        std::string tax_number;
        std::string amount;
        std::string remark;
    };

    std::string folder() const { return std::to_string(year_.number) + '/'; }

    void fill()
    {
        store_.read([&](Unit& unit) {
            if (!red_)
                fill_with_invoices(unit);
            if (entries_.empty()) {
                last_ = red_ ? last_ : 0;
                red_ = true;
                fill_with_red_letters(unit);
            }
        });
        if (!entries_.empty())
            last_ = entries_.back().id;
    }

    void fill_with_invoices(Unit& unit)
    {
        for (const auto& invoice : unit.invoices().issued(company_, year_.begin, year_.end, last_)) {
            const bool to_reverse = is_void(invoice.number, unit.orders().numbered(invoice.order_number));
            entries_.push_back({invoice.id, false, invoice.issued_at.value_or(invoice.created_at),
                                invoice.invoice_number, invoice.order_number, invoice.title, invoice.tax_number,
                                invoice.amount.yuan(),
                                !invoice.red_number.empty() ? "已红冲，红字发票号码 " + invoice.red_number
                                : to_reverse                ? "款项已退回，发票待红冲"
                                                            : ""});
        }
    }

    void fill_with_red_letters(Unit& unit)
    {
        for (const auto& letter : unit.red_letters().issued(company_, year_.begin, year_.end, last_))
            entries_.push_back({letter.id, true, letter.issued_at, letter.red_number, letter.order_number, letter.title,
                                letter.tax_number, '-' + letter.amount.yuan(), "红字发票，红冲 " + letter.blue_number});
    }

    void add(const Entry& entry, std::string& chunk)
    {
        const auto files = store_.read([&](Unit& unit) {
            return entry.is_red ? InvoiceFiles(unit.red_letters().files(entry.id)) : unit.invoices().files(entry.id);
        });
        const auto day = date_text(china_date(entry.at));
        for (const auto& [format, name] : words<InvoiceFormat>)
            if (const auto& content = files.of(format); !content.empty())
                chunk += zip_.add(folder() + day + '-' + entry.number + '.' + std::string(name), content, entry.at);
        list_ += csv_row({csv_cell(day), csv_digits(entry.number), csv_digits(entry.order_number),
                          csv_cell(entry.title), csv_digits(entry.tax_number), entry.amount, csv_cell(entry.remark)});
    }

    Store& store_;
    CompanyId company_;
    Year year_;
    std::deque<Entry> entries_;
    bool red_ = false;       // the invoices are over
    std::int64_t last_ = 0;  // the row that was read last
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
    Packing packing(store_, who.id, *year);
    if (!packing.begin())
        return screens_.see_other(urls_.invoices(), "no_invoices_in_year");
    auto response = web::file("发票-" + std::to_string(year->number) + ".zip", "application/zip", {});
    response.stream = [packing = std::move(packing)](std::string& chunk) mutable { return packing.next(chunk); };
    return response;
}

}
