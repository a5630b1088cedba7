#!/bin/sh
# Compiles everything; all of the build there is. The jars are in lib.
set -eu
cd "$(dirname "$0")"
mkdir -p out/main out/test
find src -name '*.java' -exec javac -encoding UTF-8 -d out/main {} +
find test -name '*.java' -exec javac -encoding UTF-8 -d out/test -cp 'out/main:lib/*' {} +
