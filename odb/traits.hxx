// How ODB stores types that it does not know: std::optional is NULL or its value.
// Read by the ODB compiler and by what it generates.
#pragma once

#include <optional>
#include <type_traits>

#include <odb/wrapper-traits.hxx>

namespace odb {

template <class Value>
class wrapper_traits<std::optional<Value>> {
public:
    using wrapped_type = Value;
    using wrapper_type = std::optional<Value>;
    using unrestricted_wrapped_type = std::remove_const_t<Value>;

    static const bool null_handler = true;
    static const bool null_default = true;

    static bool get_null(const wrapper_type& wrapper) { return !wrapper; }
    static void set_null(wrapper_type& wrapper) { wrapper.reset(); }
    static const wrapped_type& get_ref(const wrapper_type& wrapper) { return *wrapper; }
    static unrestricted_wrapped_type& set_ref(wrapper_type& wrapper)
    {
        return wrapper ? *wrapper : wrapper.emplace();
    }
};

}
