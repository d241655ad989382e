// Line by line: one that cannot be read spoils no other.
#include "outside/bill_table.hpp"

#include "base/csv.hpp"
#include "base/gbk.hpp"
#include "outside/wording.hpp"

#include <algorithm>
#include <array>

namespace cakey::outside {

namespace {

using Cells = std::vector<std::string>;

const Cells nothing{""};                  // a line's cells when it is empty
constexpr std::size_t most_flaws = 1000;  // of a table that is none the rest is not read

enum Column { trade_no, out_trade_no, kind, done_at, amount, request_no, column_count };

// Units in brackets are left out: they come in brackets of both widths.
constexpr std::array<std::string_view, column_count> column_names = {"支付宝交易号", "商户订单号", "业务类型",
                                                                     "完成时间",     "订单金额",   "退款批次号/请求号"};

struct Head {
    std::array<std::size_t, column_count> places{};
    std::size_t width = 0;
};

std::string_view without_unit(std::string_view name)
{
    return name.substr(0, std::min(name.find("（"), name.find('(')));
}

std::optional<Head> head_of(const Cells& cells)
{
    Head head{.places = {}, .width = cells.size()};
    for (std::size_t column = 0; column < column_count; ++column) {
        const auto found = std::ranges::find(cells, column_names[column], without_unit);
        if (found == cells.end())
            return std::nullopt;
        head.places[column] = static_cast<std::size_t>(found - cells.begin());
    }
    return head;
}

// A refund's amount stands there with a minus.
std::optional<Fen> amount_of(BillKind kind, std::string_view text)
{
    if (kind == BillKind::refund) {
        if (!text.starts_with('-'))
            return std::nullopt;
        text.remove_prefix(1);
    }
    return Fen::from_yuan(text);
}

// Ours and Alipay's numbers are short and plain; what is not is shown to nobody.
bool is_number(std::string_view text)
{
    constexpr std::string_view plain = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
    return !text.empty() && text.size() <= 64 && text.find_first_not_of(plain) == std::string_view::npos;
}

std::optional<BillFault> read_entry(const Head& head, const Cells& cells, BillEntry& entry)
{
    const auto cell = [&](Column column) -> const std::string& { return cells[head.places[column]]; };
    if (cells.size() != head.width)
        return BillFault::no_row;
    const auto& word = cell(kind);
    if (word != "交易" && word != "退款")
        return BillFault::no_kind;
    entry.kind = word == "交易" ? BillKind::payment : BillKind::refund;
    entry.trade_no = cell(trade_no);
    entry.out_trade_no = cell(out_trade_no);
    if (entry.kind == BillKind::refund)
        entry.out_request_no = cell(request_no);
    if (!is_number(entry.trade_no) || !is_number(entry.out_trade_no) || !is_number(entry.number()))
        return BillFault::no_number;
    const auto money = amount_of(entry.kind, cell(amount));
    if (!money)
        return BillFault::no_amount;
    entry.amount = *money;
    const auto at = china_instant(cell(done_at));
    if (!at)
        return BillFault::no_time;
    entry.at = *at;
    return std::nullopt;
}

class Reader {
public:
    // What is wrong with the row, if anything is: an entry goes onto the bill, the head is kept, nothing is nothing.
    std::optional<BillFault> read(Cells cells, Bill& bill)
    {
        if (!translate(cells))
            return BillFault::not_gbk;
        if (!head_)
            return (head_ = head_of(cells)) || cells == nothing ? std::nullopt : std::optional(BillFault::no_head);
        if (cells == nothing)
            return std::nullopt;
        BillEntry entry;
        const auto fault = read_entry(*head_, cells, entry);
        if (!fault)
            bill.entries.push_back(std::move(entry));
        return fault;
    }

    bool has_head() const { return head_.has_value(); }

private:
    bool translate(Cells& cells)
    {
        for (auto& cell : cells) {
            auto text = gbk_.read(cell);
            if (!text)
                return false;
            cell = *std::move(text);
        }
        return true;
    }

    Gbk gbk_;
    std::optional<Head> head_;
};

// Remarks may have quotation marks in them.
std::optional<Cells> take_row(std::string_view& text)
{
    if (!text.starts_with('#'))
        return take_csv_row(text);
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return nothing;
}

}

void read_bill_table(std::string_view table, Bill& bill)
{
    Reader reader;
    const auto known = bill.flaws.size();
    for (int line = 1; !table.empty() && bill.flaws.size() < known + most_flaws;) {
        const auto before = table;
        auto cells = take_row(table);
        const auto fault = cells ? reader.read(*std::move(cells), bill) : std::optional(BillFault::no_row);
        if (fault)
            bill.flaws.push_back({line, *fault});
        if (fault == BillFault::no_head)
            return;
        line += static_cast<int>(std::ranges::count(before.substr(0, before.size() - table.size()), '\n'));
    }
    if (!reader.has_head() && bill.flaws.size() == known)
        bill.flaws.push_back({1, BillFault::no_head});
}

}
