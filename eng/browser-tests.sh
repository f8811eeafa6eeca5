#!/usr/bin/env bash
# The tests in a real browser. Here a missing browser is a failure, not a skipped test.
set -eu
cd "$(dirname "$0")/.."
STATICGEN_REQUIRE_BROWSER=1 dotnet test --project tests/StaticGen.BrowserTests
