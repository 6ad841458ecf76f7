#!/bin/sh
# What looks into redacted PDFs without having made them: Debian's poppler, qpdf and mupdf, installed here when they are missing and may be installed.
has() { command -v "$1" >/dev/null; }
has pdftotext && has qpdf && has mutool && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing PDF tools for the test of redacted documents …"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends poppler-utils qpdf mupdf-tools; } >/dev/null 2>&1 && exit 0
fi
echo "The test of redacted documents needs PDF tools: install the packages poppler-utils, qpdf and mupdf-tools."
exit 1
