"""Trains the cross-encoder: `python -m evals.cross_encoder.train PAIRS NETWORK`.

PAIRS is the file of `evals.cross_encoder.pairs`; NETWORK is written for `evals.cross_encoder.export`.
"""

import argparse
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset

from evals.cross_encoder.network import CrossEncoderNetwork
from evals.cross_encoder.training_set import RANK, TELLS, TEXTS, Numbers, Tells, TrainingSet
from index.cross_encoder import QUESTION, Tokens, laid_out
from index.e5_weights import E5Weights
from index.encoder import bundled_weights

EPOCHS, QUESTIONS_A_STEP, OTHERS = 2, 64, 5
BATCHES = 2  # of each step, its pairs sorted by length
LEARNING_RATE, HEAD_FACTOR, WARM_UP, MOST_GRADIENT = 1.2e-4, 5.0, 0.06, 1.0
SMOOTHING, RIGHT_WEIGHT, LIST_WEIGHT = 0.02, 2.0, 0.5
RIGHT = 2  # sentences of a question that answer or deny, at most
REPORTED = 50  # one step of so many


class Batch(NamedTuple):
    """Pairs that go through the network together: pieces, parts, what is a token, and their places in the step."""

    ids: Tensor
    parts: Tensor
    is_token: Tensor
    places: Tensor


class Step(NamedTuple):
    """The pairs of some questions: what each tells, and which question it belongs to."""

    batches: list[Batch]
    tells: Tensor
    belongs: Tensor


def main(arguments: Sequence[str]) -> None:
    """Read the pairs, train, write the network."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("network", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--limit", type=int, help="only so many questions")
    chosen = parser.parse_args(arguments)
    found = TrainingSet.load(chosen.pairs)
    network = train(found, found.questions()[: chosen.limit], bundled_weights(), epochs=chosen.epochs)
    torch.save({name: values.half() for name, values in network.state_dict().items()}, chosen.network)


def train(found: TrainingSet, questions: Sequence[Numbers], weights: E5Weights, *, epochs: int) -> CrossEncoderNetwork:
    """A network that has learned from `questions` of a set, on the graphics processor where there is one."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(0)
    network = CrossEncoderNetwork(weights).to(device).train()
    vectors = torch.from_numpy(weights.word_vectors(found.vocabulary)).to(device)
    steps = Steps(found, questions, epochs)
    optimiser, total = _optimiser(network), len(steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (WARM_UP * total), max(0, (total - step) / (total * (1 - WARM_UP))))
    )
    workers = (os.cpu_count() or 1) // 2 if device == "cuda" else 0
    for number, step in enumerate(DataLoader(steps, batch_size=None, num_workers=workers)):
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            odds = log_odds(network, step, vectors)
        loss = loss_of(odds.float(), step)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), MOST_GRADIENT)
        optimiser.step()
        schedule.step()
        if number % REPORTED == 0:
            sys.stdout.write(f"step {number + 1} of {total}: loss {loss.item():.3f}\n")
    return network.eval().cpu()


def log_odds(network: CrossEncoderNetwork, step: Step, vectors: Tensor) -> Tensor:
    """What the network gives for the pairs of `step`, shape (pairs, 2); `vectors` are those of the set's vocabulary."""
    batches = [Batch(*(part.to(vectors.device) for part in batch)) for batch in step.batches]
    found = torch.cat([network(vectors[one.ids], one.parts, one.is_token) for one in batches])
    return torch.empty_like(found).index_copy(0, torch.cat([one.places for one in batches]), found)


def _optimiser(network: CrossEncoderNetwork) -> torch.optim.AdamW:
    new = [*network.head.parameters(), *network.part.parameters()]
    known = set(map(id, new))
    body = [values for values in network.parameters() if id(values) not in known]
    groups = [{"params": body, "lr": LEARNING_RATE}, {"params": new, "lr": LEARNING_RATE * HEAD_FACTOR}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


class Steps(Dataset[Step]):
    """All questions in a new order each epoch; of each up to RIGHT sentences that tell and OTHERS that do not.

    Those found further up are drawn more often: they look more like answers.
    """

    def __init__(self, found: TrainingSet, questions: Sequence[Numbers], epochs: int) -> None:
        self._found = found
        self._questions = questions
        self._epochs = epochs
        self._per_epoch = math.ceil(len(questions) / QUESTIONS_A_STEP)

    def __len__(self) -> int:
        return self._epochs * self._per_epoch

    def __getitem__(self, number: int) -> Step:
        epoch, place = divmod(number, self._per_epoch)
        order = np.random.default_rng(epoch).permutation(len(self._questions))
        drawn = np.random.default_rng([epoch, place])
        taken = order[place * QUESTIONS_A_STEP :][:QUESTIONS_A_STEP]
        rows = [_drawn(self._questions[question], drawn) for question in taken]
        return step_of(self._found, rows)


def step_of(found: TrainingSet, questions: Sequence[Numbers]) -> Step:
    """The step that takes these rows of pairs, of one question each."""
    rows = np.concatenate(questions)
    pairs = [tokens(found, row) for row in rows]
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at].ids))
    size = math.ceil(len(pairs) / BATCHES)
    batches = [_batch(pairs, order[start : start + size]) for start in range(0, len(order), size)]
    belongs = np.repeat(np.arange(len(questions)), [len(one) for one in questions])
    return Step(batches, torch.from_numpy(rows[:, TELLS]), torch.from_numpy(belongs))


def _drawn(pairs: Numbers, drawn: np.random.Generator) -> Numbers:
    right, wrong = pairs[pairs[:, TELLS] > 0], pairs[pairs[:, TELLS] == 0]
    shares = 1 / (1.5 + wrong[:, RANK])
    count = min(OTHERS + (not len(right)), len(wrong))
    taken = wrong[drawn.choice(len(wrong), count, replace=False, p=shares / shares.sum())] if count else wrong
    return np.concatenate([drawn.permutation(right)[:RIGHT], taken])


def tokens(found: TrainingSet, pair: Numbers) -> Tokens:
    """A row of the set's pairs as the model takes it."""
    begin, end = found.marks.tolist()
    asked, sentence, context = (found.text(number).tolist() for number in pair[TEXTS])
    return laid_out(asked, sentence, context, begin=begin, end=end)


def _batch(pairs: Sequence[Tokens], places: Sequence[int]) -> Batch:
    longest = max(len(pairs[place].ids) for place in places)
    ids, parts = np.zeros((len(places), longest), int), np.full((len(places), longest), QUESTION)
    is_token = np.zeros((len(places), longest), np.float32)
    for row, pair in enumerate(pairs[place] for place in places):
        ids[row, : len(pair.ids)], parts[row, : len(pair.ids)] = pair.ids, pair.parts
        is_token[row, : len(pair.ids)] = 1
    return Batch(torch.from_numpy(ids), torch.from_numpy(parts), torch.from_numpy(is_token), torch.tensor(places))


def loss_of(odds: Tensor, step: Step) -> Tensor:
    """Each pair by itself, and each question's sentences against one another and "nothing answers" (log odds 0)."""
    tells, belongs = step.tells.to(odds.device), step.belongs.to(odds.device)
    wanted = torch.stack([tells == Tells.ANSWER, tells == Tells.DENIAL], 1).float()
    single = functional.binary_cross_entropy_with_logits(
        odds, wanted * (1 - 2 * SMOOTHING) + SMOOTHING, weight=1 + (RIGHT_WEIGHT - 1) * wanted, reduction="none"
    )
    zeros = torch.zeros(int(step.belongs[-1]) + 1, 2, device=odds.device)
    all_odds = torch.log1p(zeros.index_add(0, belongs, odds.exp()))
    right = zeros.index_add(0, belongs, odds.exp() * wanted)
    is_told = zeros.index_add(0, belongs, wanted) > 0
    listed = all_odds - torch.where(is_told, torch.log(right + 1e-9), zeros)
    return single.mean(0).sum() + LIST_WEIGHT * listed.mean(0).sum()


if __name__ == "__main__":
    main(sys.argv[1:])
