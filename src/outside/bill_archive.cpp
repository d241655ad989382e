// Unpacking by libzip, out of memory into memory.
#include "outside/bill_archive.hpp"

#include "base/gbk.hpp"
#include "base/utf8.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace cakey::outside {

namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using File = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive opened(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr, zip_discard);
    if (source && !archive)
        zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

// Names are in GBK and do not say so.
std::string name_of(zip_t* archive, zip_uint64_t index, Gbk& gbk)
{
    const auto* raw = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
    const std::string name = raw ? raw : "";
    return is_utf8(name) ? name : gbk.read(name).value_or(std::string());
}

// What it claims to be long is not believed: it is counted. Its checksum is looked at where it ends.
bool read_whole(zip_t* archive, zip_uint64_t index, std::size_t most, std::string& content)
{
    const File file(zip_fopen_index(archive, index, 0), zip_fclose);
    if (!file)
        return false;
    char buffer[16384];
    for (;;) {
        const auto count = zip_fread(file.get(), buffer, sizeof buffer);
        if (count < 0 || content.size() + static_cast<std::size_t>(count) > most)
            return false;
        if (count == 0)
            return true;
        content.append(buffer, static_cast<std::size_t>(count));
    }
}

}

BillArchive unpack_bill(std::string_view zip)
{
    const auto archive = opened(zip);
    if (!archive)
        return {{}, "the bill is no zip archive"};
    const auto count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > most_files_in_bill)
        return {{}, "the bill's archive has too many files"};

    Gbk gbk;
    BillArchive found;
    auto left = most_bytes_of_bill;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        const auto name = name_of(archive.get(), index, gbk);
        if (!name.ends_with(".csv") || name.find("汇总") != std::string::npos)
            continue;
        std::string content;
        if (!read_whole(archive.get(), index, left, content))
            return {{}, "a table of the bill is broken or too long"};
        left -= content.size();
        found.tables.push_back(std::move(content));
    }
    if (found.tables.empty())
        found.fault = "the bill's archive has no table";
    return found;
}

}
