"""Trains the cross-encoder: `python -m evals.cross_encoder.train PAIRS NETWORK`.

PAIRS is the file of `evals.cross_encoder.pairs`; NETWORK is written for `evals.cross_encoder.export`.
"""

import argparse
import math
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from evals.cross_encoder.network import CrossEncoderNetwork
from evals.cross_encoder.training_set import RANK, TELLS, TEXTS, Numbers, Tells, TrainingSet
from index.cross_encoder import QUESTION, Tokens, laid_out
from index.e5_weights import E5Weights
from index.encoder import bundled_weights

EPOCHS, QUESTIONS_A_STEP, OTHERS = 5, 48, 5
CHUNKS = 6  # pairs of one step that are alike in length go through the network together
LEARNING_RATE, HEAD_FACTOR, WARM_UP, MOST_GRADIENT = 1e-4, 5.0, 0.06, 1.0
SMOOTHING, RIGHT_WEIGHT, LIST_WEIGHT = 0.02, 2.0, 0.5
RIGHT = 2  # sentences of a question that answer or deny, at most
REPORTED = 50  # one step of so many


@dataclass(frozen=True, slots=True)
class Step:
    """The pairs of some questions: tokens, what each tells, and which question it belongs to."""

    pairs: list[Tokens]
    tells: list[int]
    belongs: list[int]


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
    optimiser, total = _optimiser(network), epochs * math.ceil(len(questions) / QUESTIONS_A_STEP)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (WARM_UP * total), max(0, (total - step) / (total * (1 - WARM_UP))))
    )
    for number, step in enumerate(_steps(found, questions, epochs)):
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            odds = log_odds(network, step.pairs, vectors)
        loss = loss_of(odds.float(), step)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), MOST_GRADIENT)
        optimiser.step()
        schedule.step()
        if number % REPORTED == 0:
            sys.stdout.write(f"step {number + 1} of {total}: loss {loss.item():.3f}\n")
    return network.eval().cpu()


def log_odds(network: CrossEncoderNetwork, pairs: Sequence[Tokens], vectors: Tensor) -> Tensor:
    """What the network gives for `pairs`, shape (pairs, 2); `vectors` are those of the vocabulary of the set."""
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at].ids))
    size = math.ceil(len(pairs) / CHUNKS)
    chunks = [order[start : start + size] for start in range(0, len(order), size)]
    found = torch.cat([network(*batch([pairs[at] for at in chunk], vectors)) for chunk in chunks])
    return found[torch.tensor(np.argsort(order), device=found.device)]


def _optimiser(network: CrossEncoderNetwork) -> torch.optim.AdamW:
    new = [*network.head.parameters(), *network.part.parameters()]
    known = set(map(id, new))
    body = [values for values in network.parameters() if id(values) not in known]
    groups = [{"params": body, "lr": LEARNING_RATE}, {"params": new, "lr": LEARNING_RATE * HEAD_FACTOR}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _steps(found: TrainingSet, questions: Sequence[Numbers], epochs: int) -> Iterator[Step]:
    """All questions in a new order each epoch; of each up to RIGHT sentences that tell and OTHERS that do not.

    Those found further up are drawn more often: they look more like answers.
    """
    chance, drawn = random.Random(0), np.random.default_rng(0)
    for _ in range(epochs):
        order = chance.sample(range(len(questions)), len(questions))
        for start in range(0, len(order), QUESTIONS_A_STEP):
            step = Step([], [], [])
            for place, number in enumerate(order[start : start + QUESTIONS_A_STEP]):
                for pair in _drawn(questions[number], drawn):
                    step.pairs.append(tokens(found, pair))
                    step.tells.append(int(pair[TELLS]))
                    step.belongs.append(place)
            yield step


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


def batch(pairs: Sequence[Tokens], vectors: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Word vectors (pairs, tokens, hidden), parts and what is a token (pairs, tokens)."""
    longest = max(len(pair.ids) for pair in pairs)
    ids, parts = np.zeros((len(pairs), longest), int), np.full((len(pairs), longest), QUESTION)
    is_token = np.zeros((len(pairs), longest), np.float32)
    for row, pair in enumerate(pairs):
        ids[row, : len(pair.ids)], parts[row, : len(pair.ids)] = pair.ids, pair.parts
        is_token[row, : len(pair.ids)] = 1
    on_device = [torch.from_numpy(values).to(vectors.device) for values in (ids, parts, is_token)]
    return vectors[on_device[0]], on_device[1], on_device[2]


def loss_of(odds: Tensor, step: Step) -> Tensor:
    """Each pair by itself, and each question's sentences against one another and "nothing answers" (log odds 0)."""
    tells = torch.tensor(step.tells, device=odds.device)
    belongs = torch.tensor(step.belongs, device=odds.device)
    wanted = torch.stack([tells == Tells.ANSWER, tells == Tells.DENIAL], 1).float()
    single = functional.binary_cross_entropy_with_logits(
        odds, wanted * (1 - 2 * SMOOTHING) + SMOOTHING, weight=1 + (RIGHT_WEIGHT - 1) * wanted, reduction="none"
    )
    zeros = torch.zeros(int(belongs.max()) + 1, 2, device=odds.device)
    all_odds = torch.log1p(zeros.index_add(0, belongs, odds.exp()))
    right = zeros.index_add(0, belongs, odds.exp() * wanted)
    is_told = zeros.index_add(0, belongs, wanted) > 0
    listed = all_odds - torch.where(is_told, torch.log(right + 1e-9), zeros)
    return single.mean(0).sum() + LIST_WEIGHT * listed.mean(0).sum()


if __name__ == "__main__":
    main(sys.argv[1:])
