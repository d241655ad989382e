// upload_days
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::UploadDay) table("upload_days")
#pragma db member(cakey::UploadDay::id) id auto
