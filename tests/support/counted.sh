# Runs tests of any kind and ends each with one line in one form: "NAME: N passed, N failed". To be sourced.

# counted_boost NAME PROGRAM [ARGUMENT...]: a Boost.Test program. One that dies without a report has failed once.
counted_boost()
{
    local name=$1 report status=0
    shift
    report=$(mktemp)
    "$@" --color_output=no --report_level=short --report_sink="$report" || status=$?
    cat "$report"
    awk -v name="$name" -v status="$status" '
        / test cases? out of [0-9]+ passed/ { passed = $1; total = $6 }
        / test cases? out of [0-9]+ skipped/ { skipped = $1 }
        / test cases? out of [0-9]+ / { total = $6 }
        END {
            failed = total - passed - skipped
            if (status != 0 && failed == 0) failed = 1
            printf "%s: %d passed, %d failed\n", name, passed, failed
        }' "$report"
    rm -f "$report"
    return "$status"
}

# counted_python NAME COMMAND...: Python's unittest.
counted_python()
{
    local name=$1 report status=0
    shift
    report=$(mktemp)
    "$@" 2>&1 | tee "$report" || status=$?
    awk -v name="$name" -v status="$status" '
        /^Ran [0-9]+ tests? in / { ran += $2 }
        /^FAILED \(/ { while (match($0, /(failures|errors|unexpected successes)=[0-9]+/)) {
            split(substr($0, RSTART, RLENGTH), part, "="); failed += part[2]; $0 = substr($0, RSTART + RLENGTH) } }
        /skipped=[0-9]+/ { match($0, /skipped=[0-9]+/); ran -= substr($0, RSTART + 8, RLENGTH - 8) }
        END {
            if (status != 0 && failed == 0) failed = 1
            passed = ran - failed
            printf "%s: %d passed, %d failed\n", name, passed < 0 ? 0 : passed, failed
        }' "$report"
    rm -f "$report"
    return "$status"
}
