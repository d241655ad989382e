// Bills as files, for tests: text in GBK, archives.
#pragma once

#include <iconv.h>
#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cakey::support {

inline std::string gbk(std::string text)
{
    std::string bytes(text.size(), '\0');
    auto converter = iconv_open("GBK", "UTF-8");
    auto *in = text.data(), *out = bytes.data();
    auto in_left = text.size(), out_left = bytes.size();
    const auto failed = iconv(converter, &in, &in_left, &out, &out_left) != 0;
    iconv_close(converter);
    if (failed)
        throw std::runtime_error("not in GBK: " + text);
    bytes.resize(bytes.size() - out_left);
    return bytes;
}

// Names and contents, as they are.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& files)
{
    auto* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : files)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                     ZIP_FL_ENC_RAW);
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

}
