// From a step's lines to a request as a browser would send it.
#pragma once

#include "case_file.hpp"
#include "stage.hpp"

namespace cakey::requests {

web::RequestData request_of(const CaseFile& file, const Step& step, Stage& stage);

}
