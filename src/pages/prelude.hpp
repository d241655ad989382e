// What a page reads: the frame and what it stands on. A prelude like src/base/standard.hpp.
#include "base/standard.hpp"
#include "pages/frame/handler.hpp"
#include "pages/frame/lists.hpp"
#include "pages/papers/fields.hpp"
