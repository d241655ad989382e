# Fuzzing: libFuzzer makes up what strangers might send, by what makes the code go new ways. Sourced by ./dev.

# dev_fuzz [NAME [--minutes N]]: one target for so long; without a name says which there are.
dev_fuzz()
{
    local name=${1:-} minutes=5
    if [[ -z $name ]]; then
        fuzz_targets
        return
    fi
    fuzz_targets | grep -qx -- "$name" || fail "there is no target $name; there are $(fuzz_targets | paste -sd' ')"
    case $#:${2:-} in
        1:) ;;
        3:--minutes) minutes=$3 ;;
        *) fail "./dev fuzz NAME --minutes N" ;;
    esac
    [[ $minutes =~ ^[1-9][0-9]{0,4}$ ]] || fail "minutes are a whole number"
    install_missing
    install_odb
    fuzz $((60 * minutes)) "$name"
}

fuzz_targets()
{
    basename -s _fuzz.cpp "$top"/tests/fuzz/*_fuzz.cpp
}

# fuzz SECONDS TARGET...: builds them, and lets each run for so long.
fuzz()
{
    local built=build-fuzz compiler=clang++ seconds=$1
    shift
    ! command -v ccache >/dev/null || compiler="ccache clang++"
    local built_with=("CXX=$compiler"
        'CXXFLAGS=-O1 -g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all')
    build "${@/#/tests/fuzz/}"
    top_srcdir=$top top_builddir=$top/$built "$top/tests/fuzz/run" "$seconds" "$@"
}
