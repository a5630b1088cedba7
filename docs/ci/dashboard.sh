#!/usr/bin/env bash
# dashboard.sh gh|glab FOLDER [WEEK]: keeps one issue that shows where the migration is, from FOLDER/dashboard.md; with the word
# "week" behind, posts FOLDER/week.md as a comment there. The tools use the login that they have.
set -euo pipefail

tool="${1:?gh or glab}"
folder="${2:?the folder with dashboard.md}"
title="Mock migration"
label="mock-factory-dashboard"
body="$folder/dashboard.md"
[ -f "$body" ] || { echo "There is no $body: run mock-factory:report -Dmockfactory.week" >&2; exit 1; }

case "$tool" in
  gh)
    gh label create "$label" --description "The one issue that shows the mock migration" --force
    issue="$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[].number')"
    if [ -z "$issue" ]; then
      issue="$(gh issue create --title "$title" --label "$label" --body-file "$body" | sed 's,.*/,,')"
    else
      gh issue edit "$issue" --body-file "$body"
    fi
    [ "${3:-}" != week ] || gh issue comment "$issue" --body-file "$folder/week.md"
    ;;
  glab)
    issue="$(glab issue list --label "$label" --output json | sed -n 's/^\[{"id":[0-9]*,"iid":\([0-9]*\),.*/\1/p')"
    if [ -z "$issue" ]; then
      issue="$(glab issue create --title "$title" --label "$label" --description "$(cat "$body")" --yes | sed -n 's,.*/issues/\([0-9]*\).*,\1,p')"
    else
      glab issue update "$issue" --description "$(cat "$body")"
    fi
    [ "${3:-}" != week ] || glab issue note "$issue" --message "$(cat "$folder/week.md")"
    ;;
  *)
    echo "'$tool' is neither gh nor glab" >&2
    exit 1
    ;;
esac
