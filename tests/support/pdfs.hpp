// What is in a PDF, by poppler-utils.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace cakey::support {

// What a program of poppler-utils says about the PDF.
inline std::string said_by(const std::string& program, const std::string& pdf, const std::string& after = {})
{
    const auto path = std::filesystem::temp_directory_path() / ("cakey-pdf-" + std::to_string(getpid()) + ".pdf");
    std::ofstream(path, std::ios::binary) << pdf;
    const auto close = [](std::FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<std::FILE, decltype(close)> pipe(
        popen((program + ' ' + path.string() + ' ' + after).c_str(), "r"), close);
    std::string said;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        said += static_cast<char>(c);
    std::filesystem::remove(path);
    return said;
}

inline int page_count(const std::string& pdf)
{
    constexpr std::string_view page = "/Type /Page";  // the tree above them is of the type Pages
    int count = 0;
    for (auto at = pdf.find(page); at != std::string::npos; at = pdf.find(page, at + 1))
        count += pdf[at + page.size()] != 's';
    return count;
}

}
