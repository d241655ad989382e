// The fields and files a visitor sent, in their order, decoded and checked.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::web {

struct Field {
    std::string name;
    std::string value;

    bool operator==(const Field&) const = default;
};

struct Upload {
    std::string name;      // of the form's field
    std::string filename;  // as the browser sent it, without folders; never a path to open
    std::string content;
    bool too_large = false;  // more bytes than the route takes of one file: its content is left out

    std::size_t size() const { return content.size(); }
};

// Every name, value and file name is valid UTF-8 without control characters other than tab, CR and LF.
class Form {
public:
    static constexpr std::size_t most_fields = 200;
    static constexpr std::size_t most_bytes_in_field = 64 * 1024;

    Form() = default;
    Form(std::initializer_list<Field> fields);

    bool has(std::string_view name) const;
    std::string_view get(std::string_view name) const;  // the first, as sent (not trimmed); empty if absent
    std::vector<std::string_view> all(std::string_view name) const;
    const std::vector<Field>& fields() const { return fields_; }

    // The first file sent in that field; nothing when none was chosen.
    const Upload* upload(std::string_view name) const;
    const std::vector<Upload>& uploads() const { return uploads_; }

    // BadRequest 400 for text that is not clean or a field without a name, 413 above the bounds.
    void add(Field field);
    void add(Upload upload);

private:
    void check_room() const;

    std::vector<Field> fields_;
    std::vector<Upload> uploads_;
};

}
