// Pages from templates: fields in, HTML out.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ctemplate {
class TemplateDictionary;
}

namespace cakey::web {

// The name of a field or section in a view, checked when it is compiled: fields.set("ORDER_NO", number).
class Name {
public:
    template <std::size_t Size>
    consteval Name(const char (&literal)[Size]) : text_(literal, Size - 1)
    {
        if (Size < 2)
            throw "a name is not empty";
        for (const char c : text_)
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '_')
                throw "a name has upper case letters, digits and underscores only";
    }

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

// What a view is filled with. Layout, view and parts see the same fields; a row sees its own first, then those around
// it. Text is escaped by the view. One memory arena for the whole tree.
class Fields {
public:
    Fields();
    ~Fields();
    Fields(Fields&&) noexcept;
    Fields& operator=(Fields&&) noexcept;

    void set(Name name, std::string_view value);  // copied
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) void set(Name name, Number value)
    {
        set_number(name, static_cast<std::int64_t>(value));
    }
    void set_view(Name name, std::string_view value);  // not copied: must outlive the rendering
    void set_everywhere(Name name, std::string_view value);  // what draws a field sees it as well; of the outermost Fields

    void show(Name section);   // {{#SECTION}}...{{/SECTION}}, once
    Fields add(Name section);  // one more row of {{#SECTION}}...; usable as long as the outermost Fields is
    // A row of {{>CREDIT_CODE_FIELD}}, for the id "credit_code", drawn by a view: "parts/fields/line". It sees its own fields, and what is set everywhere.
    Fields add_field(std::string_view id, std::string_view drawn_by);

private:
    friend class Views;
    struct Root;
    explicit Fields(ctemplate::TemplateDictionary* row);
    void set_number(Name name, std::int64_t value);

    std::unique_ptr<Root> root_;  // none in a row
    ctemplate::TemplateDictionary* dictionary_;
};

// All *.tpl files of a folder, read and put together once, at start; rendering is safe from many threads.
//
// "orders/show" is orders/show.tpl set into the nearest layout.tpl (its own folder's, else its parent's, ...), where
// that says {{>CONTENT}}. {{>PAGER}} in any file is replaced by parts/pager.tpl, {{>CREDIT_CODE_FIELD}} by what the page has
// put there (Fields::add_field). Each file begins with the line {{%AUTOESCAPE context="HTML"}}, and none may use the
// modifier :none.
class Views {
public:
    // std::runtime_error, naming the file, for whatever is wrong with any of them, and for one of `needed` that is
    // missing (web/view_list.hpp).
    explicit Views(const std::string& directory, std::string_view needed = {});
    ~Views();
    Views(const Views&) = delete;
    Views& operator=(const Views&) = delete;

    // std::runtime_error when there is no such view.
    std::string render(std::string_view view, const Fields& fields) const;

private:
    struct Templates;
    std::unique_ptr<Templates> templates_;
};

}
