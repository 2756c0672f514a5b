#!/usr/bin/env bash
# Builds the solution and runs every test project; the last line sums up: "N passed, N failed".
# --soak also runs the long tests (MEMO_SOAK=1).
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
configuration=Release
project_limit=20m
passed=0 failed=0 skipped=0
work='' child='' complete=false

main() {
    read_arguments "$@"
    trap finish EXIT
    trap 'stop 130' INT
    trap 'stop 143' TERM
    work=$(mktemp -d)
    prepare_environment
    build
    local project
    for project in "$root"/tests/*/*.Tests.csproj; do
        [[ -e $project ]] || { note_failure 'There is no test project in tests/.'; continue; }
        run_project "$project"
    done
    complete=true
}

read_arguments() {
    local argument
    for argument in "$@"; do
        case $argument in
            --soak) export MEMO_SOAK=1; project_limit=4h ;;
            *) echo "usage: ${0##*/} [--soak]" >&2; exit 2 ;;
        esac
    done
}

prepare_environment() {
    cd "$root"
    exec </dev/null
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
    # A build server that outlives the script would hold on to the caller's pipe.
    export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
    if [[ ! -w ${HOME:-/nonexistent} ]]; then
        export HOME=$work/home
        mkdir "$HOME"
    fi
}

build() {
    echo "Building Memo.sln ($configuration)"
    run_limited 30m dotnet build Memo.sln --configuration "$configuration" --verbosity quiet -tl:off
}

run_project() {
    local name report program status=0
    name=$(basename "$1" .csproj)
    report=$work/$name.xml
    echo
    echo "$name"
    program=$(dotnet msbuild "$1" -getProperty:TargetPath -property:Configuration="$configuration")
    if [[ ! -f $program ]]; then
        note_failure "$name was not built: dotnet sln Memo.sln add ${1#"$root"/}"
        return
    fi
    run_limited "$project_limit" dotnet exec "$program" -noLogo -noColor -xml "$report" 2>&1 || status=$?
    add_counts "$name" "$report" "$status"
}

# The counts are attributes of the report's one <assembly> element. No report: the run ended before its tests did.
add_counts() {
    local name=$1 report=$2 status=$3 assembly=''
    [[ -f $report ]] && assembly=$(grep -o -m 1 '<assembly [^>]*>' "$report" | head -n 1 || true)
    if [[ -z $assembly ]]; then
        note_failure "$name ended early, with exit status $status."
        return
    fi
    local ok bad
    ok=$(attribute passed "$assembly")
    bad=$(($(attribute failed "$assembly") + $(attribute errors "$assembly")))
    passed=$((passed + ok))
    failed=$((failed + bad))
    skipped=$((skipped + $(attribute skipped "$assembly")))
    if ((ok + bad == 0)); then
        note_failure "$name ran no test."
    elif ((bad == 0 && status != 0)); then
        note_failure "$name passed its tests, then ended with exit status $status."
    fi
}

attribute() {
    local value
    value=$(grep -o " $1=\"[0-9]*\"" <<<"$2" | grep -o '[0-9]*' || true)
    echo "${value:-0}"
}

note_failure() {
    echo "$1"
    failed=$((failed + 1))
}

# In the background, so that a signal is acted upon at once; in a process group of its own, so that it ends with its children.
run_limited() {
    local limit=$1 status=0
    shift
    if command -v timeout >/dev/null; then
        timeout --kill-after=10 "$limit" "$@" &
    else
        "$@" &
    fi
    child=$!
    wait "$child" || status=$?
    child=''
    ((status != 124)) || echo "Stopped after $limit: $*"
    return "$status"
}

stop() {
    [[ -z $child ]] || kill "$child" 2>/dev/null || true
    exit "$1"
}

finish() {
    local status=$?
    [[ -z $work ]] || rm -rf "$work"
    if [[ $complete == false ]] && ((failed == 0)); then
        failed=1
    fi
    if ((status == 0 && failed > 0)); then
        status=1
    fi
    echo
    if ((skipped > 0)); then
        echo "$passed passed, $failed failed, $skipped skipped"
    else
        echo "$passed passed, $failed failed"
    fi
    exit "$status"
}

main "$@"
