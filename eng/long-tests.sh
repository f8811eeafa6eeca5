#!/usr/bin/env bash
# The tests that take long, in full: how much they do is said by variables, which are small where nothing is set. Every night on GitHub.
set -eu
cd "$(dirname "$0")/.."
run() { dotnet run --no-build --project tests/StaticGen.Tests -c Release -- "$@"; }

dotnet build tests/StaticGen.Tests -c Release

# The isolation of mixed text, on so many texts of chance.
STATICGEN_BIDI_CASES=100000 run -class "*Isolation*" -class "*Bidi*"

# So many requests of chance to the preview; .ci/run sends as many.
STATICGEN_SERVE_CASES=100000 run -class "*RequestsOfChance"

# Sites edited so many times at random, and so many saves of each editor.
STATICGEN_LIVE_EDITS=2000 STATICGEN_SAVES=500 run -class "*EditsOfChance" -class "*Serve.Saves" -class "*Serve.Watching"
