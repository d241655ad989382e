// Rows of 「统计」: views over SQL that src/store/figures.cpp writes.
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::FigureMeasure) type("TEXT")

#pragma db view(cakey::FigureRow)
#pragma db view(cakey::FigureSum)
#pragma db view(cakey::FigureState)
