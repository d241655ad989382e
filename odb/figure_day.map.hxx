// figure_days
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::FigureDay) table("figure_days") optimistic
#pragma db member(cakey::FigureDay::id) id auto
#pragma db member(cakey::FigureDay::version) version
