// Text in GBK, as Alipay and spreadsheets of China write files.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {

// For one thread.
class Gbk {
public:
    Gbk();

    // As UTF-8; nothing when it is no GBK. (GB 18030 is taken, too: it has all that GBK has in the same bytes, and the
    // characters of names that GBK lacks.)
    std::optional<std::string> read(std::string_view bytes);

private:
    std::unique_ptr<void, void (*)(void*)> converter_;
};

}
