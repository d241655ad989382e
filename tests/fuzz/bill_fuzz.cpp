// Bills: an archive, or the bytes of one of its tables.
#include "outside/bill_archive.hpp"
#include "outside/bill_table.hpp"

#include "fuzz/target.hpp"

#include <algorithm>
#include <string>

namespace cakey::fuzz {

namespace {

void must_be_plain(const std::string& number)
{
    must(!number.empty() && number.size() <= 64, "a number is there, and short");
    must(std::ranges::all_of(number, [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '<'; }),
         "a number is plain");
}

void read(std::string_view table)
{
    Bill bill;
    outside::read_bill_table(table, bill);
    const auto lines = static_cast<std::size_t>(std::ranges::count(table, '\n')) + 1;
    must(bill.entries.size() + bill.flaws.size() <= lines, "a line says one thing at most");
    for (const auto& entry : bill.entries) {
        must_be_plain(entry.number());
        must_be_plain(entry.out_trade_no);
        must_be_plain(entry.trade_no);
        must(entry.amount >= Fen(), "nothing moves backwards");
        must(entry.out_request_no.empty() == (entry.kind == BillKind::payment), "a refund has its own number");
    }
    for (std::size_t i = 0; i < bill.flaws.size(); ++i) {
        must(bill.flaws[i].line >= 1 && static_cast<std::size_t>(bill.flaws[i].line) <= lines, "a flaw is in a line");
        must(i == 0 || bill.flaws[i - 1].line < bill.flaws[i].line, "flaws stand in their lines' order");
    }
    must(!bill.entries.empty() || !bill.flaws.empty() || table.find(',') != std::string_view::npos,
         "what has no head is no empty bill");
}

}

void feed(std::string_view input)
{
    if (!input.starts_with("PK"))
        return read(input);
    const auto archive = outside::unpack_bill(input);
    must(archive.fault.empty() != archive.tables.empty(), "an archive has tables, or it is told why not");
    std::size_t bytes = 0;
    for (const auto& table : archive.tables) {
        bytes += table.size();
        read(table);
    }
    must(bytes <= outside::most_bytes_of_bill, "no more is unpacked than may be");
}

}
