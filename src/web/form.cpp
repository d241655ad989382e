// A form's fields and files, and the bounds every way into it shares.
#include "web/form.hpp"

#include "web/bad_request.hpp"
#include "web/wire_text.hpp"

#include <algorithm>

namespace cakey::web {

namespace {

// Windows takes names of 255 UTF-16 units, of up to three bytes each in UTF-8.
constexpr std::size_t most_bytes_in_filename = 3 * 255;

void check_name(const std::string& name)
{
    if (name.empty())
        throw BadRequest(400, "a field has no name");
    if (!is_clean(name))
        throw BadRequest(400, "a field's name is not clean text");
}

}

Form::Form(std::initializer_list<Field> fields)
{
    for (const auto& field : fields)
        add(field);
}

bool Form::has(std::string_view name) const
{
    return std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) { return field.name == name; });
}

std::string_view Form::get(std::string_view name) const
{
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const Field& field) { return field.name == name; });
    return found == fields_.end() ? std::string_view() : found->value;
}

std::vector<std::string_view> Form::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const auto& field : fields_)
        if (field.name == name)
            values.push_back(field.value);
    return values;
}

const Upload* Form::upload(std::string_view name) const
{
    const auto found = std::find_if(uploads_.begin(), uploads_.end(),
                                    [&](const Upload& upload) { return upload.name == name; });
    return found == uploads_.end() ? nullptr : &*found;
}

void Form::add(Field field)
{
    check_room();
    check_name(field.name);
    if (field.value.size() > most_bytes_in_field)
        throw BadRequest(413, "a field is too long");
    if (!is_clean(field.value))
        throw BadRequest(400, "a field's value is not clean text");
    fields_.push_back(std::move(field));
}

void Form::add(Upload upload)
{
    check_room();
    check_name(upload.name);
    if (upload.filename.size() > most_bytes_in_filename || !is_clean_line(upload.filename))
        throw BadRequest(400, "a file's name is too long or not clean text");
    uploads_.push_back(std::move(upload));
}

void Form::check_room() const
{
    if (fields_.size() + uploads_.size() >= most_fields)
        throw BadRequest(413, "too many fields");
}

}
