// Which of an archive's files are a bill's tables.
#include "outside/bill_archive.hpp"

#include "base/zip_files.hpp"

namespace cakey::outside {

namespace {

bool is_table(std::string_view name) { return name.ends_with(".csv") && name.find("汇总") == std::string_view::npos; }

}

BillArchive unpack_bill(std::string_view zip)
{
    auto files = read_zip(zip, {most_files_in_bill, most_bytes_of_bill, most_bytes_of_bill}, is_table);
    if (!files)
        return {{}, "the bill is no zip archive, or has too many files"};
    BillArchive found;
    for (auto& file : *files) {
        if (!file.content)
            return {{}, "a table of the bill is broken or too long"};
        found.tables.push_back(*std::move(file.content));
    }
    if (found.tables.empty())
        found.fault = "the bill's archive has no table";
    return found;
}

}
