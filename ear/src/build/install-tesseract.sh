#!/bin/sh
# What reads scanned pages, for the test that tries it: Debian's Tesseract, installed here when it is missing and may be installed.
has() { command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -qx "$1"; }
has eng && has urd && has pus && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Tesseract for the test of scanned pages …"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends tesseract-ocr tesseract-ocr-eng tesseract-ocr-urd tesseract-ocr-pus fonts-dejavu-core; } >/dev/null 2>&1 && exit 0
fi
echo "The test of scanned pages needs Tesseract: install the packages tesseract-ocr-eng, tesseract-ocr-urd and tesseract-ocr-pus."
exit 1
