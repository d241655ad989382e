// The only code that includes ctemplate: fields as its dictionaries, views as its templates.
#include "web/view.hpp"

#include "web/view_files.hpp"

#include <ctemplate/template.h>

#include <array>
#include <charconv>
#include <stdexcept>
#include <unordered_map>

namespace cakey::web {

namespace {

// ctemplate hashes a name and takes a global lock each time it meets one, unless its id is known. A Name is a literal,
// so its address stands for it and each thread looks its id up without a lock.
ctemplate::TemplateString known(Name name)
{
    thread_local std::unordered_map<const char*, ctemplate::StaticTemplateString> names;
    const auto [place, added] = names.try_emplace(name.text().data());
    if (added) {
        place->second = {{name.text().data(), name.text().size(), 0}};
        const ctemplate::StaticTemplateStringInitializer with_id(&place->second);
    }
    return place->second;
}

ctemplate::TemplateString text_of(std::string_view value) { return {value.empty() ? "" : value.data(), value.size()}; }

}

struct Fields::Root {
    ctemplate::TemplateDictionary dictionary{"page"};
};

Fields::Fields() : root_(std::make_unique<Root>()), dictionary_(&root_->dictionary) {}
Fields::Fields(ctemplate::TemplateDictionary* row) : dictionary_(row) {}
Fields::~Fields() = default;
Fields::Fields(Fields&&) noexcept = default;
Fields& Fields::operator=(Fields&&) noexcept = default;

void Fields::set(Name name, std::string_view value) { dictionary_->SetValue(known(name), text_of(value)); }

void Fields::set_number(Name name, std::int64_t value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    set(name, std::string_view(digits.data(), end));
}

void Fields::set_view(Name name, std::string_view value)
{
    dictionary_->SetValueWithoutCopy(known(name), text_of(value));
}

void Fields::set_everywhere(Name name, std::string_view value)
{
    dictionary_->SetTemplateGlobalValue(known(name), text_of(value));
}

void Fields::show(Name section) { dictionary_->ShowSection(known(section)); }

Fields Fields::add(Name section) { return Fields(dictionary_->AddSectionDictionary(known(section))); }

// Forms are no hot pages: the name is hashed each time.
Fields Fields::add_field(std::string_view id, std::string_view drawn_by)
{
    std::string name(id);
    for (char& c : name)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    auto* const place = dictionary_->AddIncludeDictionary(text_of(name.append(field_suffix)));
    place->SetFilename(text_of(drawn_by));
    return Fields(place);
}

struct Views::Templates {
    static constexpr auto strip = ctemplate::STRIP_BLANK_LINES;
    ctemplate::TemplateCache views;
};

Views::Views(const std::string& directory, std::string_view needed) : templates_(std::make_unique<Templates>())
{
    const ViewFiles files(directory);
    files.require(needed);
    for (const auto& name : files.views())
        if (!templates_->views.StringToTemplateCache(name, files.whole(name), Templates::strip))
            throw std::runtime_error("the view " + name + ".tpl is not a correct template");
    templates_->views.Freeze();
}

Views::~Views() = default;

std::string Views::render(std::string_view view, const Fields& fields) const
{
    std::string html;
    html.reserve(32 * 1024);
    if (!templates_->views.ExpandNoLoad(text_of(view), Templates::strip, fields.dictionary_, nullptr, &html))
        throw std::runtime_error("there is no view " + std::string(view));
    return html;
}

}
