// The list itself is made by the makefile, from the tree.
#include "web/view_list.hpp"

namespace cakey::web {

const std::string_view view_list =
#include "web/view_list.inc"
    ;

}
