// What a repository works through: the open transaction's connection. Defined in link_odb.hpp, for the store alone.
#pragma once

namespace cakey {

class Link;

}
