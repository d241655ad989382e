// How the domain's values lie in PostgreSQL's columns. Read by the code that ODB generates.
#pragma once

#include "base/clock.hpp"
#include "base/word_set.hpp"
#include "domain/fen.hpp"
#include "domain/ids.hpp"

#include <odb/pgsql/traits.hxx>

#include <endian.h>

#include <cstring>
#include <stdexcept>
#include <string>

namespace odb::pgsql {

namespace cakey_values {

inline long long host(long long image) { return static_cast<long long>(be64toh(static_cast<std::uint64_t>(image))); }
inline long long wire(long long value) { return static_cast<long long>(htobe64(static_cast<std::uint64_t>(value))); }

inline void put(details::buffer& image, std::size_t& size, const char* bytes, std::size_t count)
{
    size = count;
    if (count > image.capacity())
        image.capacity(count);
    if (count > 0)
        std::memcpy(image.data(), bytes, count);
}

}

// bigint
template <class Noun>
struct value_traits<cakey::Id<Noun>, id_bigint> {
    using value_type = cakey::Id<Noun>;
    using query_type = value_type;
    using image_type = long long;

    static void set_value(value_type& value, long long image, bool is_null)
    {
        value.value = is_null ? 0 : cakey_values::host(image);
    }
    static void set_image(long long& image, bool& is_null, value_type value)
    {
        is_null = false;
        image = cakey_values::wire(value.value);
    }
};

// bigint: the number of fen
template <>
struct value_traits<cakey::Fen, id_bigint> {
    using value_type = cakey::Fen;
    using query_type = value_type;
    using image_type = long long;

    static void set_value(value_type& value, long long image, bool is_null)
    {
        value = cakey::Fen(is_null ? 0 : cakey_values::host(image));
    }
    static void set_image(long long& image, bool& is_null, value_type value)
    {
        is_null = false;
        image = cakey_values::wire(value.count());
    }
};

// timestamptz: on the wire, as timestamp, the microseconds since 2000-01-01 UTC. The connection's time zone is UTC.
template <>
struct value_traits<cakey::Instant, id_timestamp> {
    using value_type = cakey::Instant;
    using query_type = value_type;
    using image_type = long long;

    static constexpr cakey::Instant epoch = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1);

    static void set_value(value_type& value, long long image, bool is_null)
    {
        value = is_null ? value_type() : epoch + std::chrono::microseconds(cakey_values::host(image));
    }
    static void set_image(long long& image, bool& is_null, value_type value)
    {
        is_null = false;
        image = cakey_values::wire((value - epoch).count());
    }
};

// int
template <>
struct value_traits<std::chrono::days, id_integer> {
    using value_type = std::chrono::days;
    using query_type = value_type;
    using image_type = int;

    static void set_value(value_type& value, int image, bool is_null)
    {
        value = value_type(is_null ? 0 : static_cast<std::int32_t>(be32toh(static_cast<std::uint32_t>(image))));
    }
    static void set_image(int& image, bool& is_null, value_type value)
    {
        is_null = false;
        image = static_cast<int>(htobe32(static_cast<std::uint32_t>(value.count())));
    }
};

// bytea
template <>
struct value_traits<std::string, id_bytea> {
    using value_type = std::string;
    using query_type = value_type;
    using image_type = details::buffer;

    static void set_value(value_type& value, const details::buffer& image, std::size_t size, bool is_null)
    {
        if (is_null)
            value.clear();
        else
            value.assign(image.data(), size);
    }
    static void set_image(details::buffer& image, std::size_t& size, bool& is_null, const value_type& value)
    {
        is_null = false;
        cakey_values::put(image, size, value.data(), value.size());
    }
};

// text: words, separated by blanks
template <cakey::Worded Enum>
struct value_traits<cakey::WordSet<Enum>, id_string> {
    using value_type = cakey::WordSet<Enum>;
    using query_type = value_type;
    using image_type = details::buffer;

    static void set_value(value_type& value, const details::buffer& image, std::size_t size, bool is_null)
    {
        const std::string_view text(is_null ? "" : image.data(), is_null ? 0 : size);
        const auto known = value_type::parse(text);
        if (!known)
            throw std::logic_error("the database holds unknown words: " + std::string(text));
        value = *known;
    }
    static void set_image(details::buffer& image, std::size_t& size, bool& is_null, const value_type& value)
    {
        is_null = false;
        const auto text = value.text();
        cakey_values::put(image, size, text.data(), text.size());
    }
};

// text: the enumerator's word
template <cakey::Worded Enum>
struct value_traits<Enum, id_string> {
    using value_type = Enum;
    using query_type = value_type;
    using image_type = details::buffer;

    static void set_value(value_type& value, const details::buffer& image, std::size_t size, bool is_null)
    {
        if (is_null) {
            value = value_type();
            return;
        }
        const std::string_view text(image.data(), size);
        const auto known = cakey::from_word<Enum>(text);
        if (!known)
            throw std::logic_error("the database holds an unknown word: " + std::string(text));
        value = *known;
    }
    static void set_image(details::buffer& image, std::size_t& size, bool& is_null, value_type value)
    {
        is_null = false;
        const auto text = cakey::word(value);
        cakey_values::put(image, size, text.data(), text.size());
    }
};

}
