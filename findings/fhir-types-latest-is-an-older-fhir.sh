#!/usr/bin/env bash
# `npm install @types/fhir` gives the types of a FHIR from 2017, because that has the higher version number.
#
# Expected: the version that is tagged `latest` describes FHIR R4, which US plans must have since 2021.
# Observed: `latest` is 3.0.2, which has FHIR Release 3 (STU3) and nothing else. R4 is in 0.0.44, beside R2, R3, R4B and R5.
#
# Why it matters: code written against it compiles, and reads fields that no claim of a US plan has. In Release 3, ExplanationOfBenefit has
# no `use` that tells a claim from a preauthorization, and the place of a line has another form.
#
# Requires npm and the package registry.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null

seen=
for version in latest 0.0.44; do
  npm install --silent --no-save "@types/fhir@$version"
  seen+="$version: $(node -p 'require("@types/fhir/package.json").version') $(cd node_modules/@types/fhir && echo *.d.ts)"$'\n'
done
echo "$seen"
grep -qF 'latest: 3.0.2 index.d.ts' <<<"$seen" && grep -qF '0.0.44: 0.0.44 index.d.ts r2.d.ts r3.d.ts r4.d.ts' <<<"$seen" || {
  echo 'The package does otherwise now.'
  exit 1
}
echo 'As described.'
