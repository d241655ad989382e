// saved_views
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::SavedView) table("saved_views")
#pragma db member(cakey::SavedView::id) id auto
