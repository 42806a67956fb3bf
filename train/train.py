"""Trains the tagger and parser: `/usr/bin/python3 train/train.py DATA OUT` after `train/prepare.ts` has written DATA.

Needs PyTorch 1.13 or later and NumPy (Debian: `apt-get install python3-torch libopenblas0-pthread`; without OpenBLAS a step is
five times slower). One core of its own, about forty minutes.
Environment: EPOCHS (22), THREADS (1), SEED (1), HIDDEN (192). `train/train.py DATA OUT --export [checkpoint.pt]` only writes the weights out. The recipe is that of docs/decisions/0003-grammar-network.md.
Writes OUT/model.pt (the last state), OUT/weights.f32 and .json (the same for `train/pack.ts`) and OUT/log.txt (figures on dev, by
epoch, labels with subtypes); OUT/checkpoint.pt after every second epoch.
"""
import json
import math
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

DATA, OUT = sys.argv[1] + '/', sys.argv[2] + '/'
os.makedirs(OUT, exist_ok=True)
EPOCHS = int(os.environ.get('EPOCHS', '22'))
SEED = int(os.environ.get('SEED', '1'))
torch.set_num_threads(int(os.environ.get('THREADS', '1')))
torch.manual_seed(SEED)
np.random.seed(SEED)
random.seed(SEED)

META = json.load(open(DATA + 'meta.json'))
FEATURES, HASH_ROWS, VECTORS = META['features'], META['hashRows'], META['vectors']
TAGS, RELATIONS, NAMES = META['tags'], META['relations'], META['names']
HIDDEN, EMBEDDING, ARC, RELATION = int(os.environ.get('HIDDEN', '192')), 64, 128, 64
BATCH_TOKENS, PEAK_RATE, WARM_UP = 1000, 2e-3, 200
FULL_STOP = {i for i, tag in enumerate(TAGS) if tag == 'PUNCT|.'}
UPOS_OF = {}
UPOS = torch.tensor([UPOS_OF.setdefault(tag.split('|')[0], len(UPOS_OF)) for tag in TAGS])


def load(name):
    rows = np.fromfile(DATA + name + '.bin', np.int32).reshape(-1, FEATURES + 4)
    offsets = np.fromfile(DATA + name + '.off', np.int32)
    return [rows[offsets[i]:offsets[i + 1]] for i in range(len(offsets) - 1)]


class SentenceDropout(nn.Module):
    """Dropout with one mask a sentence, the same at every word."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training:
            return x
        return x * x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.rate) / (1 - self.rate)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        vectors = torch.zeros(VECTORS + 1, 100)
        vectors[1:] = torch.from_numpy(np.fromfile(DATA + 'vectors.f32', np.float32).reshape(VECTORS, 100))
        self.register_buffer('vectors', vectors / vectors[1:].std())
        self.hashed = nn.Embedding(HASH_ROWS + 1, EMBEDDING, padding_idx=0)
        nn.init.normal_(self.hashed.weight, 0, 0.15)
        self.hashed.weight.data[0] = 0
        width = 100 + EMBEDDING
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.layers = nn.ModuleList([
            nn.LSTM(width, HIDDEN, batch_first=True, bidirectional=True),
            nn.LSTM(2 * HIDDEN, HIDDEN, batch_first=True, bidirectional=True),
        ])
        self.input_dropout, self.dropout = SentenceDropout(0.3), SentenceDropout(0.33)
        out = 2 * HIDDEN
        self.tag = nn.Sequential(nn.Linear(out, 128), nn.ReLU(), nn.Dropout(0.3), nn.Linear(128, len(TAGS)))
        self.name = nn.Sequential(nn.Linear(out, 96), nn.ReLU(), nn.Dropout(0.3), nn.Linear(96, len(NAMES)))
        self.arc_head, self.arc_word = nn.Linear(out, ARC), nn.Linear(out, ARC)
        self.relation_head, self.relation_word = nn.Linear(out, RELATION), nn.Linear(out, RELATION)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        nn.init.xavier_uniform_(self.arc)
        self.relation = nn.Parameter(torch.randn(len(RELATIONS), RELATION + 1, RELATION + 1) * 0.02)

    def forward(self, features, lengths):
        vector_rows, hashed_rows = features[:, :, 0], features[:, :, 1:]
        batch, longest = vector_rows.shape
        if self.training:
            vector_rows = vector_rows.masked_fill(torch.rand(batch, longest) < 0.1, 0)
            hashed_rows = hashed_rows.clone()
            whole_word = torch.rand(batch, longest, 1) < 0.12
            hashed_rows[:, :, 0:3] = hashed_rows[:, :, 0:3].masked_fill(whole_word, 0)
        x = torch.cat([self.vectors[vector_rows], self.hashed(hashed_rows).sum(2)], -1)
        x = self.input_dropout(torch.cat([self.root.expand(batch, 1, -1), x], 1))
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths + 1, batch_first=True, enforce_sorted=True)
            x = self.dropout(nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0])
        words = x[:, 1:]
        tag, name = self.tag(words), self.name(words)
        parts = [F.relu(linear(source)) for linear, source in (
            (self.arc_head, x), (self.arc_word, words), (self.relation_head, x), (self.relation_word, words))]
        if self.training:
            parts = [F.dropout(part, 0.3) for part in parts]
        arc_head, arc_word, relation_head, relation_word = parts
        arc_word = torch.cat([arc_word, torch.ones_like(arc_word[:, :, :1])], -1)
        arc = (arc_word @ self.arc) @ arc_head.transpose(1, 2)
        beyond = torch.arange(longest + 1)[None, None] > lengths[:, None, None]
        itself = torch.eye(longest, longest + 1).roll(1, 1).bool()[None]
        return tag, name, arc.masked_fill(beyond | itself, -1e4), relation_head, relation_word

    def relations(self, heads_vector, words_vector, heads):
        head = torch.gather(heads_vector, 1, heads.unsqueeze(-1).expand(-1, -1, RELATION))
        ones = torch.ones_like(head[:, :, :1])
        head = torch.cat([head, ones], -1).reshape(-1, RELATION + 1)
        word = torch.cat([words_vector, ones], -1).reshape(-1, RELATION + 1)
        mixed = (word @ self.relation.permute(1, 0, 2).reshape(RELATION + 1, -1)).view(-1, len(RELATIONS), RELATION + 1)
        return torch.bmm(mixed, head.unsqueeze(-1)).squeeze(-1).view(*heads.shape, len(RELATIONS))


def batches(data, size, shuffle):
    order = sorted(range(len(data)), key=lambda i: len(data[i]) + (random.random() * 3 if shuffle else 0))
    out, current = [], []
    for i in order:
        if current and (len(current) + 1) * len(data[i]) > size:
            out.append(current)
            current = []
        current.append(i)
    out.append(current)
    if shuffle:
        random.shuffle(out)
    return out


def collate(data, batch, augment):
    rows = [data[i] for i in batch]
    if augment:  # headlines and notes end without a full stop: now and then a sentence loses its last one
        rows = [x[:-1] if len(x) > 3 and x[-1][FEATURES] in FULL_STOP and random.random() < 0.06 else x for x in rows]
    rows.sort(key=lambda x: -len(x))
    out = np.zeros((len(rows), len(rows[0]), FEATURES + 4), np.int64)
    out[:, :, FEATURES:] = -1
    for k, x in enumerate(rows):
        out[k, :len(x)] = x
    return torch.from_numpy(out), torch.tensor([len(x) for x in rows])


def spans(tags):
    out, start, kind = set(), -1, -1
    for i, tag in enumerate(list(tags) + [0]):
        this = (tag + 1) // 2
        if start >= 0 and not (tag > 0 and tag % 2 == 0 and this == kind):
            out.add((start, i - 1, kind))
            start = -1
        if tag > 0 and start < 0:
            start, kind = i, this
    return out


def evaluate(net, data):
    net.eval()
    n = tagged = coarse = headed = labelled = right = found = gold_names = 0
    with torch.no_grad():
        for batch in batches(data, 4000, False):
            a, lengths = collate(data, batch, False)
            tag, name, arc, relation_head, relation_word = net(a[:, :, :FEATURES], lengths)
            heads = arc.argmax(-1)
            relation = net.relations(relation_head, relation_word, heads).argmax(-1)
            gold = a[:, :, FEATURES]
            mask = gold != -1
            tag = tag.argmax(-1)
            n += mask.sum().item()
            tagged += ((tag == gold) & mask).sum().item()
            coarse += ((UPOS[tag] == UPOS[gold.clamp(min=0)]) & mask & (gold >= 0)).sum().item()
            correct = (heads == a[:, :, FEATURES + 1]) & mask
            headed += correct.sum().item()
            labelled += (correct & (relation == a[:, :, FEATURES + 2])).sum().item()
            name = name.argmax(-1)
            for k in range(len(batch)):
                if (a[k, 0, FEATURES + 3] < 0).item():
                    continue
                want = spans(a[k, :lengths[k], FEATURES + 3].tolist())
                got = spans(name[k, :lengths[k]].tolist())
                right, found, gold_names = right + len(want & got), found + len(got), gold_names + len(want)
    percent = lambda part: round(100 * part / n, 2)
    return dict(upos=percent(coarse), tag=percent(tagged), uas=percent(headed), las=percent(labelled),
                names=round(200 * right / max(1, found + gold_names), 2))


def main():
    train = [x for name in ('ewt_train', 'gum_train', 'augmented') for x in load(name) if len(x) <= 120]
    devs = {name: load(name) for name in ('ewt_dev', 'gum_dev')}
    net = Network()
    log = open(OUT + 'log.txt', 'a')

    def say(*parts):
        print(*parts, flush=True)
        print(*parts, file=log, flush=True)

    say('parameters', sum(p.numel() for p in net.parameters()), 'sentences', len(train))
    optimizer = torch.optim.AdamW(net.parameters(), lr=PEAK_RATE, betas=(0.9, 0.95), weight_decay=1e-4)
    total = len(batches(train, BATCH_TOKENS, False)) * EPOCHS
    step, began = 0, time.time()
    for epoch in range(EPOCHS):
        net.train()
        loss_sum, steps = 0.0, 0
        for batch in batches(train, BATCH_TOKENS, True):
            rate = PEAK_RATE * min(1, (step + 1) / WARM_UP) * (0.49 * (1 + math.cos(math.pi * min(1, step / total))) + 0.02)
            for group in optimizer.param_groups:
                group['lr'] = rate
            a, lengths = collate(train, batch, True)
            tag, name, arc, relation_head, relation_word = net(a[:, :, :FEATURES], lengths)
            gold_tag, gold_head, gold_relation, gold_name = (a[:, :, FEATURES + k] for k in range(4))
            relation = net.relations(relation_head, relation_word, gold_head.clamp(min=0))
            entropy = lambda scores, gold: F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-1)
            loss = entropy(tag, gold_tag) + entropy(arc, gold_head) + entropy(relation, gold_relation)
            if (gold_name >= 0).any():
                loss = loss + entropy(name, gold_name)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            step, steps, loss_sum = step + 1, steps + 1, loss_sum + loss.item()
            if step in (20, 100):
                say('step', step, 'of', total, round((time.time() - began) / step, 3), 's each')
        figures = ''
        if epoch % 2 == 1 or epoch == EPOCHS - 1:
            figures = {name: evaluate(net, dev) for name, dev in devs.items()}
            torch.save(net.state_dict(), OUT + 'checkpoint.pt')
        say(epoch + 1, 'loss', round(loss_sum / steps, 3), figures, round(time.time() - began), 's')
    torch.save(net.state_dict(), OUT + 'model.pt')


def export(checkpoint):
    """Writes OUT/weights.f32 and OUT/weights.json (name -> offset in floats, shape) for `train/pack.ts`."""
    index, at = {}, 0
    with open(OUT + 'weights.f32', 'wb') as out:
        for name, tensor in torch.load(checkpoint, map_location='cpu').items():
            values = np.ascontiguousarray(tensor.float().numpy(), np.float32)
            index[name] = [at, list(values.shape)]
            out.write(values.tobytes())
            at += values.size
    json.dump(index, open(OUT + 'weights.json', 'w'))


if __name__ == '__main__':
    if len(sys.argv) > 3 and sys.argv[3] == '--export':
        export(OUT + (sys.argv[4] if len(sys.argv) > 4 else 'model.pt'))
    else:
        main()
        export(OUT + 'model.pt')
