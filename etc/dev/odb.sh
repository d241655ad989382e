# libodb. Debian 12 has ODB's compiler but not its library, others have both; Debian 11's packages of it install and work
# there, and they are on the same mirror. They are fetched with a private apt configuration: the system's sources stay
# untouched. Sourced by ./dev.

install_odb()
{
    [[ -n $(missing libodb-dev libodb-pgsql-dev) ]] || return 0
    say "ODB's library is missing and will be installed: libodb-dev libodb-pgsql-dev"
    if [[ -n $(apt-cache madison libodb-pgsql-dev 2>/dev/null) ]]; then
        apt_install libodb-dev libodb-pgsql-dev
        return
    fi

    local folder
    folder=$(mktemp -d /var/tmp/cakey-odb.XXXXXX)
    mkdir -p "$folder"/{sources,lists/partial,cache/archives/partial,packages}
    older_lines >"$folder/sources/older.list"
    older_stanza >"$folder/sources/older.sources"
    [[ -s $folder/sources/older.sources ]] || rm "$folder/sources/older.sources"
    if ! fetch_odb "$folder" >"$folder/log" 2>&1; then
        tail -n 5 "$folder/log" >&2
        rm -rf "$folder"
        fail "libodb was not found: install libodb-dev and libodb-pgsql-dev 2.4 (Debian 11 or 13), or configure --with-odb=DIR"
    fi
    chmod -R a+rX "$folder"
    apt_install "$folder"/packages/*.deb
    rm -rf "$folder"
}

fetch_odb()
{
    local folder=$1
    local apt=(-o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$folder/sources"
        -o Dir::State::Lists="$folder/lists" -o Dir::Cache="$folder/cache")
    ((EUID != 0)) || apt+=(-o APT::Sandbox::User=root)
    apt-get "${apt[@]}" update
    cd "$folder/packages"
    apt-get "${apt[@]}" download libodb-dev libodb-2.4 libodb-pgsql-dev libodb-pgsql-2.4
    cd "$top"
}

# The machine's own Debian mirror (not its security archive) with the suite replaced: a line, or a stanza of deb822.
older_lines()
{
    find /etc/apt/sources.list /etc/apt/sources.list.d -name '*.list' -exec cat {} + 2>/dev/null \
        | sed -nE 's/^(deb( +\[[^]]*\])? +[^ ]+ +)bookworm +.*$/\1bullseye main/p;T;q' || true
}

older_stanza()
{
    local file
    for file in /etc/apt/sources.list.d/*.sources; do
        [[ -e $file ]] || continue
        awk 'BEGIN { RS = ""; FS = "\n" }
            /(^|\n)Suites:[^\n]*[ \t]bookworm([ \t\n]|$)/ && !done {
                done = 1
                for (i = 1; i <= NF; i++) {
                    if ($i ~ /^Suites:/) $i = "Suites: bullseye"
                    if ($i ~ /^Components:/) $i = "Components: main"
                    if ($i !~ /^#/) print $i
                }
            }' "$file"
    done
}
