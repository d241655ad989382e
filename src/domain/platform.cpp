// What of a platform is kept, and how it is typed.
#include "domain/platform.hpp"

#include "domain/text.hpp"

#include <array>

namespace cakey {

namespace {

constexpr std::string_view code_label = "代码";
constexpr std::string_view name_label = "平台名称";
constexpr std::string_view parting = "、";
constexpr std::size_t longest_code = 32;

using One = const Platform&;
using In = const Typed&;

std::string read_code(Platform& one, In typed)
{
    const auto code = trimmed(half_width(typed.text));
    const bool plain = std::ranges::all_of(code, [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
    if (code.empty() || code.size() > longest_code || !plain)
        return "代码应为 1 到 32 个小写字母、数字或下划线。";
    one.code = code;
    return {};
}

std::optional<BusinessType> type_called(std::string_view name)
{
    for (const auto& [type, text] : labels<BusinessType>)
        if (name == text)
            return type;
    return from_word<BusinessType>(name);
}

// By their labels or words, parted by 、.
std::string read_accepted(Platform& one, In typed)
{
    BusinessTypes types;
    auto rest = trimmed(typed.text);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(parting), rest.size());
        const auto name = trimmed(rest.substr(0, end));
        const auto type = type_called(name);
        if (!type)
            return "没有“" + name + "”这样的业务类型，请按“新办、延期”的格式填写。";
        types.add(*type);
        rest = rest.substr(std::min(end + parting.size(), rest.size()));
    }
    if (types.empty())
        return "至少选择一种业务类型；不再使用的平台请停用。";
    one.accepts = types;
    return {};
}

// clang-format off
constexpr auto table = std::to_array<KeptColumn<Platform>>({
    {code_label, longest_code, [](One one) { return one.code; }, read_code},
    {name_label, 50, [](One one) { return one.name; }, [](Platform& one, In typed) { return typed.line(one.name); }},
    {"序号", 0, [](One one) { return std::to_string(one.position); },
     [](Platform& one, In typed) { return typed.number(one.position, 1, 9999); }},
    {"办理业务", 0, [](One one) { return accepts_text(one); }, read_accepted},
    {"文件证书", 0, [](One one) { return truth_text(one.files); },
     [](Platform& one, In typed) { return typed.truth(one.files); }},
    {active_label, 0, [](One one) { return truth_text(one.active); },
     [](Platform& one, In typed) { return typed.truth(one.active); }},
});
// clang-format on

}

template <>
std::span<const KeptColumn<Platform>> columns_of<Platform>()
{
    return table;
}

std::optional<ColumnFlaw> clash(const Platform& one, const Platform& other)
{
    if (one.code == other.code)
        return ColumnFlaw{code_label, "代码“" + one.code + "”已由“" + other.name + "”使用。"};
    if (one.name == other.name)
        return ColumnFlaw{name_label, "已有同名的平台“" + other.name + "”。"};
    return std::nullopt;
}

std::string accepts_text(const Platform& platform)
{
    std::string text;
    platform.accepts.each([&](BusinessType type) { text.append(text.empty() ? "" : parting).append(label(type)); });
    return text;
}

}
