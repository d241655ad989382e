// How the body of a request is let in: where its bytes come from, and how many a route takes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>

namespace cakey::web {

// Puts up to `most` bytes at `to` and says how many; 0 at the end, and when the sender went away.
using BodyReader = std::function<std::size_t(char* to, std::size_t most)>;

// What a route lets in. A longer body is 413 by its announced length, before a byte of it is read.
class BodyRule {
public:
    static constexpr std::size_t plain_most = 64 * 1024;

    // A form of plain fields, urlencoded or multipart, of at most 64 KiB.
    constexpr BodyRule() = default;

    // A multipart form with up to `files` files of up to `each` bytes, and 64 KiB for everything else. A larger file
    // comes in as too large, without its content, as long as the whole is no longer than that or than `most`.
    static constexpr BodyRule uploads(std::size_t each, std::size_t files = 1, std::size_t most = 0)
    {
        return {std::max(plain_most + each * files, most), each, files, false};
    }

    // Bytes of any type: request.body() has them, request.form() only if they are a urlencoded form.
    static constexpr BodyRule raw(std::size_t most = plain_most) { return {most, 0, 0, true}; }

    constexpr std::size_t most() const { return most_; }
    constexpr std::size_t upload_most() const { return upload_most_; }
    constexpr std::size_t files() const { return files_; }
    constexpr bool is_raw() const { return raw_; }

private:
    constexpr BodyRule(std::size_t most, std::size_t upload_most, std::size_t files, bool raw)
        : most_(most), upload_most_(upload_most), files_(files), raw_(raw)
    {
    }

    std::size_t most_ = plain_most;
    std::size_t upload_most_ = 0;
    std::size_t files_ = 0;
    bool raw_ = false;
};

}
