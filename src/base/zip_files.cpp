// Unpacking by libzip.
#include "base/zip_files.hpp"

#include "base/gbk.hpp"
#include "base/utf8.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>

namespace cakey {

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

// Many archives have names in GBK and do not say so.
std::string name_of(zip_t* archive, zip_uint64_t index, Gbk& gbk)
{
    const auto* raw = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
    const std::string name = raw ? raw : "";
    return is_utf8(name) ? name : gbk.read(name).value_or(std::string());
}

// What it claims to be long is not believed: it is counted. Its checksum is looked at where it ends.
std::optional<std::string> read_whole(zip_t* archive, zip_uint64_t index, std::size_t most)
{
    const File file(zip_fopen_index(archive, index, 0), zip_fclose);
    if (!file)
        return std::nullopt;
    std::string content;
    char buffer[16384];
    for (;;) {
        const auto count = zip_fread(file.get(), buffer, sizeof buffer);
        if (count < 0 || content.size() + static_cast<std::size_t>(count) > most)
            return std::nullopt;
        if (count == 0)
            return content;
        content.append(buffer, static_cast<std::size_t>(count));
    }
}

}

std::optional<std::vector<ZipFile>> read_zip(std::string_view archive, const ZipBounds& bounds,
                                             const std::function<bool(std::string_view name)>& is_wanted)
{
    const auto zip = opened(archive);
    const auto count = zip ? zip_get_num_entries(zip.get(), 0) : -1;
    if (count < 0 || static_cast<std::size_t>(count) > bounds.files)
        return std::nullopt;
    Gbk gbk;
    std::vector<ZipFile> found;
    auto left = bounds.bytes;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        auto name = name_of(zip.get(), index, gbk);
        if (!is_wanted(name))
            continue;
        auto content = read_whole(zip.get(), index, std::min(left, bounds.each));
        left -= content ? content->size() : 0;
        found.push_back({std::move(name), std::move(content)});
    }
    return found;
}

}
