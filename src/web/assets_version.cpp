// As etc/dev/bundles has reckoned it.
#include "web/assets_version.hpp"

namespace cakey::web {

const std::string_view assets_version =
#include "web/assets_version.inc"
    ;

}
